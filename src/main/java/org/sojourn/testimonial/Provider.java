package org.sojourn.testimonial;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Who shows the medium, and from which hosts; a provider that isn't named may use any. */
public enum Provider {
    SELF,
    YOUTUBE("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com"),
    VIMEO("vimeo.com", "www.vimeo.com", "player.vimeo.com"),
    OTHER;

    private final Set<String> hosts;

    Provider(String... hosts) {
        this.hosts = Set.of(hosts);
    }

    /** Whether the address, a valid one, is at this provider; a look-alike is not. */
    boolean has(String address) {
        return hosts.isEmpty() || hosts.contains(URI.create(address).getHost().toLowerCase(Locale.ROOT));
    }
}
