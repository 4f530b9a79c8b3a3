package org.sojourn.testimonial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTest {

    @ParameterizedTest
    @CsvSource({
        "YOUTUBE, https://www.youtube.com/watch?v=abc, true",
        "YOUTUBE, https://youtu.be/abc, true",
        "YOUTUBE, https://YOUTUBE.com/watch?v=abc, true",
        "YOUTUBE, https://www.youtube-nocookie.com/embed/abc, true",
        "YOUTUBE, https://youtube.com.example.org/watch, false",
        "YOUTUBE, https://example.org/youtube.com, false",
        "YOUTUBE, https://notyoutube.com/watch, false",
        "YOUTUBE, https://vimeo.com/1, false",
        "VIMEO, https://vimeo.com/123, true",
        "VIMEO, https://player.vimeo.com/video/123, true",
        "VIMEO, https://vimeo.com.evil.example/123, false",
        "SELF, https://example.org/film.mp4, true",
        "OTHER, https://example.org/film.mp4, true",
    })
    void a_provider_has_hosts_of_its_own(Provider provider, String address, boolean theirs) {
        assertEquals(theirs, provider.has(address));
    }
}
