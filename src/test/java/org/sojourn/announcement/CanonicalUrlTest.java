package org.sojourn.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.budapestprocess.org/?p=8041, https://www.budapestprocess.org/?p=8041",
        "HTTPS://WWW.BudapestProcess.ORG/News/A, https://www.budapestprocess.org/News/A",
        "https://example.org, https://example.org/",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:80/a, http://example.org/a",
        "http://example.org:443/a, http://example.org:443/a",
        "https://example.org/a#video, https://example.org/a",
        "https://example.org/a?utm_source=x&utm_medium=y, https://example.org/a",
        "https://example.org/a?b=1&utm_source=x&c=2&fbclid=z, https://example.org/a?b=1&c=2",
        "https://example.org/a?c=2&b=1, https://example.org/a?c=2&b=1",
        "https://example.org/a?next=utm_source, https://example.org/a?next=utm_source",
        "https://example.org/a?, https://example.org/a",
        "https://example.org/a/, https://example.org/a/",
        "https://example.org/%C3%A4?q=%26, https://example.org/%C3%A4?q=%26",
        "https://example.org/زيارة, https://example.org/زيارة",
        "https://[2001:DB8::1]:8443/a, https://[2001:db8::1]:8443/a",
        "javascript:alert(1), javascript:alert(1)",
        "not an address, not an address",
        "//example.org/a, //example.org/a",
    })
    void an_address_is_written_in_one_way(String given, String canonical) {
        assertEquals(canonical, CanonicalUrl.of(given));
        assertEquals(canonical, CanonicalUrl.of(CanonicalUrl.of(given)));
    }
}
