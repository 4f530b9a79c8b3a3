package org.sojourn.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sojourn.storage.StartupProblem;

/** The logo of whoever runs the registry, read once at start; its address changes when it does. */
@Startup
@ApplicationScoped
public class Logo {

    /** Every page loads it. */
    private static final int MOST = 256 * 1024;

    private final Optional<Picture> picture;
    private final String name;

    Logo(RegistryConfig registry) {
        picture = registry.logo().map(Logo::read);
        name = picture.map(it -> hash(it.bytes()) + "." + it.ending()).orElse("");
    }

    /** Its address; blank if there is none. */
    public String path() {
        return name.isEmpty() ? "" : "/logo/" + name;
    }

    /** The picture, for who asks for it by its present name. */
    public Optional<Picture> named(String asked) {
        return picture.filter(it -> asked.equals(name));
    }

    static Picture read(String file) {
        byte[] bytes = bytes(file);
        if (bytes.length > MOST) {
            throw problem(file, "is larger than 256 KB. Every page loads it: use a smaller one");
        }
        return Picture.of(bytes)
                .orElseThrow(() -> problem(
                        file, "isn't a whole PNG, JPEG or WebP picture, nor an SVG drawing without a document type"));
    }

    private static byte[] bytes(String file) {
        try (var stream = Files.newInputStream(Path.of(file))) {
            return stream.readNBytes(MOST + 1);
        } catch (IOException | InvalidPathException unreadable) {
            throw problem(file, "can't be read. Check the path and who may read it");
        }
    }

    private static StartupProblem problem(String file, String what) {
        return new StartupProblem("The logo that SOJOURN_LOGO names, %s, %s.".formatted(file, what));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
