package org.sojourn.syndication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a visit's page as somebody pasted it: exactly one of ours, or nothing.
 *
 * @param language of the page
 * @param slug or reference
 */
record PageAddress(String language, String slug) {

    private static final Pattern PATH = Pattern.compile("(?:/([a-z]{2}))?/visits/([A-Za-z0-9-]{1,120})");

    /**
     * Reads an address.
     *
     * @param registry where we are reached by the public
     * @param languages of the registry, the one without a prefix first
     */
    static Optional<PageAddress> read(String address, URI registry, List<String> languages) {
        try {
            var uri = new URI(address.strip());
            boolean ours = registry.getScheme().equalsIgnoreCase(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && registry.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                    && uri.getRawFragment() == null
                    && uri.getRawPath() != null;
            return ours ? read(uri.getRawPath(), registry.getRawPath(), languages) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<PageAddress> read(String path, String root, List<String> languages) {
        String base = root == null ? "" : root.replaceAll("/+$", "");
        var parts = PATH.matcher(path.startsWith(base) ? path.substring(base.length()) : "");
        if (!parts.matches()) {
            return Optional.empty();
        }
        String language = parts.group(1) == null ? languages.get(0) : parts.group(1);
        return languages.contains(language) ? Optional.of(new PageAddress(language, parts.group(2))) : Optional.empty();
    }
}
