package org.sojourn.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final URI REGISTRY = URI.create("https://visits.example.org/");

    @Test
    void a_page_of_ours_is_known_in_each_language() {
        assertEquals(
                Optional.of(new PageAddress("en", "to-vienna")), read("https://visits.example.org/visits/to-vienna"));
        assertEquals(
                Optional.of(new PageAddress("ar", "to-vienna")),
                read("https://visits.example.org/ar/visits/to-vienna"));
        assertEquals(
                Optional.of(new PageAddress("en", "SV-2021-0042")),
                read("HTTPS://Visits.Example.ORG/visits/SV-2021-0042?utm_source=mail"));
    }

    @Test
    void a_registry_below_a_path_knows_its_own() {
        var below = URI.create("https://example.org/registry");
        assertEquals(
                Optional.of(new PageAddress("ar", "x")),
                PageAddress.read("https://example.org/registry/ar/visits/x", below, List.of("en", "ar")));
        assertEquals(Optional.empty(), PageAddress.read("https://example.org/visits/x", below, List.of("en", "ar")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/visits/to-vienna",
                "https://visits.example.org.evil.example/visits/to-vienna",
                "https://visits.example.org@evil.example/visits/to-vienna",
                "https://user@visits.example.org/visits/to-vienna",
                "https://visits.example.org:8443/visits/to-vienna",
                "http://visits.example.org/visits/to-vienna",
                "javascript:alert(1)//visits.example.org/visits/to-vienna",
                "//visits.example.org/visits/to-vienna",
                "/visits/to-vienna",
                "https://visits.example.org/visits/to-vienna#part",
                "https://visits.example.org/visits/../desk",
                "https://visits.example.org/visits/..%2fdesk",
                "https://visits.example.org/visits/%2e%2e/desk",
                "https://visits.example.org/visits/to-vienna/revisions/1",
                "https://visits.example.org/visits/to-vienna.json",
                "https://visits.example.org/visits/",
                "https://visits.example.org/xx/visits/to-vienna",
                "https://visits.example.org/desk",
                "https://visits.example.org",
                "not an address",
                ""
            })
    void anything_else_is_not(String address) {
        assertEquals(Optional.empty(), read(address));
    }

    private static Optional<PageAddress> read(String address) {
        return PageAddress.read(address, REGISTRY, List.of("en", "ar"));
    }
}
