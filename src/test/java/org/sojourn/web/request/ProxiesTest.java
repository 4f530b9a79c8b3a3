package org.sojourn.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sent a request, as far as the proxies in between can be believed. */
class ProxiesTest {

    private static final Proxies PROXIES = new Proxies(
            Stream.of("10.0.0.0/8", "192.0.2.1", "fd00::/8").map(Network::of).toList());

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.1, true",
        "192.0.2.2, false",
        "fd12:3456::1, true",
        "fe80::1, false",
        "::ffff:10.1.2.3, true",
        "proxy.example.org, false",
        "'', false"
    })
    void an_address_is_trusted_if_a_network_holds_it(String address, boolean trusted) {
        assertEquals(trusted, PROXIES.include(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7                       | 203.0.113.7",
                "203.0.113.7, 10.0.0.2             | 203.0.113.7",
                // what the sender made up stands before what the proxy heard
                "198.51.100.1, 203.0.113.7         | 203.0.113.7",
                "localhost, 203.0.113.7, 192.0.2.1 | 203.0.113.7",
                "203.0.113.7:40000                 | 203.0.113.7",
                "[2001:db8::7]:40000               | 2001:db8:0:0:0:0:0:7",
                "2001:db8::7                       | 2001:db8:0:0:0:0:0:7",
                "10.0.0.3, 10.0.0.2                | 10.0.0.3",
                "unknown                           | 10.0.0.1",
                "203.0.113.7, unknown              | 10.0.0.1",
                "''                                | 10.0.0.1"
            })
    void the_last_one_that_is_no_proxy_sent_it(String forwarded, String origin) {
        assertEquals(origin, PROXIES.origin("10.0.0.1", List.of(forwarded)));
    }

    @Test
    void the_header_may_come_in_pieces_or_not_at_all() {
        assertEquals("203.0.113.7", PROXIES.origin("10.0.0.1", List.of("1.2.3.4", "203.0.113.7, 10.0.0.9")));
        assertEquals("10.0.0.1", PROXIES.origin("10.0.0.1", List.of()));
    }

    @Test
    void nobody_is_trusted_where_nobody_is_named() {
        assertFalse(new Proxies(List.of()).include("127.0.0.1"));
        assertTrue(new Proxies(List.of(Network.of("0.0.0.0/0"))).include("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "::/129", "300.1.1.1", "", "10.0.0"})
    void what_is_no_network_is_refused(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Network.of(text));
        assertTrue(refused.getMessage().contains("network such as 10.0.0.0/8"), refused.getMessage());
    }
}
