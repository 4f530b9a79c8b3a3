package org.sojourn.web.request;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies in front of the registry that it trusts. */
record Proxies(List<Network> trusted) {

    /** The port some write behind an address, and the brackets they write around it. */
    private static final Pattern ORNAMENT = Pattern.compile("\\[(.*)](?::\\d+)?|([\\d.]+):\\d+");

    boolean include(String address) {
        return include(Network.address(address));
    }

    private boolean include(Optional<InetAddress> address) {
        return address.isPresent() && trusted.stream().anyMatch(network -> network.contains(address.get()));
    }

    /** Each proxy adds whom it heard from at the end: the last one that isn't a proxy of ours sent it. */
    String origin(String neighbour, List<String> forwarded) {
        var hops = String.join(",", forwarded).split(",");
        String origin = neighbour;
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = Network.address(ORNAMENT.matcher(hops[i].strip()).replaceFirst("$1$2"));
            if (hop.isEmpty()) {
                return origin;
            }
            origin = hop.get().getHostAddress();
            if (!include(hop)) {
                return origin;
            }
        }
        return origin;
    }
}
