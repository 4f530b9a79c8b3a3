package org.sojourn.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;

/** Gives every file under {@code /assets} an address with the hash of its bytes, so that it may be cached for ever. */
@ApplicationScoped
public class Assets {

    private final ConcurrentHashMap<String, String> addresses = new ConcurrentHashMap<>();

    public String address(String name) {
        return addresses.computeIfAbsent(name, Assets::hashed);
    }

    private static String hashed(String name) {
        String resource = "META-INF/resources/assets/" + name;
        try (var bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no asset " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
