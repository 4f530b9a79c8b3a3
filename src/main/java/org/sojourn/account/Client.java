package org.sojourn.account;

import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sojourn.web.request.Sender;

/**
 * From where somebody signs in.
 *
 * @param address what guesses are counted by: the IPv4 address, or the first half of the IPv6 address
 * @param browser which browser it says it is, in a few words
 */
public record Client(String address, String browser) {

    private static final Map<String, String> BROWSERS = new java.util.LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new java.util.LinkedHashMap<>();

    static {
        BROWSERS.put("edg", "Edge");
        BROWSERS.put("opr/", "Opera");
        BROWSERS.put("firefox", "Firefox");
        BROWSERS.put("chrom", "Chrome");
        BROWSERS.put("safari", "Safari");
        SYSTEMS.put("android", "Android");
        SYSTEMS.put("iphone", "iPhone");
        SYSTEMS.put("ipad", "iPad");
        SYSTEMS.put("windows", "Windows");
        SYSTEMS.put("mac os", "macOS");
        SYSTEMS.put("linux", "Linux");
    }

    public static Client of(RoutingContext context) {
        String agent = String.valueOf(context.request().getHeader("User-Agent")).toLowerCase(Locale.ROOT);
        String browser = named(BROWSERS, agent)
                .map(name -> named(SYSTEMS, agent)
                        .map(system -> name + ", " + system)
                        .orElse(name))
                .orElse("?");
        return new Client(network(Sender.of(context).address()), browser);
    }

    private static Optional<String> named(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whoever has one IPv6 address has 2^64 of them. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
