package org.sojourn.web.request;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Internet addresses that begin alike: {@code 10.0.0.0/8}, or one alone.
 *
 * @param address any of them
 * @param prefix how many bits they share
 */
public record Network(InetAddress address, int prefix) {

    /** Nothing that would be looked up by name. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** As a setting writes it. */
    public static Network of(String text) {
        var parts = text.strip().split("/", 2);
        var address = address(parts[0]);
        if (address.isEmpty() || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
            throw new IllegalArgumentException(notOne(text));
        }
        int bits = address.get().getAddress().length * Byte.SIZE;
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
        if (prefix > bits) {
            throw new IllegalArgumentException(notOne(text));
        }
        return new Network(address.get(), prefix);
    }

    private static String notOne(String text) {
        return "\"" + text + "\" is neither an internet address nor a network such as 10.0.0.0/8";
    }

    /** The address a text is, without asking anybody. */
    static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] here = address.getAddress();
        byte[] there = other.getAddress();
        int beyond = here.length * Byte.SIZE - prefix;
        return here.length == there.length
                && new BigInteger(1, here).shiftRight(beyond).equals(new BigInteger(1, there).shiftRight(beyond));
    }
}
