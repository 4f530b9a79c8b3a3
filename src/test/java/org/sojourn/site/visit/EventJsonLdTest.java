package org.sojourn.site.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sojourn.publication.Published;
import org.sojourn.site.Reader;

class EventJsonLdTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final Reader ENGLISH = new Reader(List.of("en", "ar"), "", "https://registry.example");
    private static final UUID JOO = UUID.fromString("018f0000-0000-7000-8000-000000000003");

    @Test
    void the_end_is_the_last_day_itself() {
        var several = event(same -> {});
        assertEquals("2021-10-11", several.get("startDate").asText());
        assertEquals("2021-10-15", several.get("endDate").asText());

        var one = event(tree -> tree.put("end", "2021-10-11"));
        assertEquals("2021-10-11", one.get("startDate").asText());
        assertEquals("2021-10-11", one.get("endDate").asText());

        var month = event(
                tree -> tree.put("start", "2021-10-01").put("end", "2021-10-31").put("datePrecision", "MONTH"));
        assertEquals("2021-10", month.get("startDate").asText());
    }

    @Test
    void it_names_every_organisation_and_no_person() {
        var event = event(same -> {});

        assertEquals("Event", event.get("@type").asText());
        assertEquals("https://registry.example/visits/a-visit", event.get("url").asText());
        assertEquals("en", event.get("inLanguage").asText());
        assertEquals(2, event.get("organizer").size());
        assertEquals("GovernmentOrganization", event.at("/organizer/0/@type").asText());
        assertEquals(
                "https://registry.example/organisations/joo",
                event.at("/organizer/0/url").asText());
        assertEquals("Organization", event.at("/organizer/1/@type").asText());
        assertEquals(2, event.get("attendee").size());
        assertEquals("European Union", event.at("/funder/0/name").asText());
        assertEquals(2, event.get("location").size());
        assertEquals("Vienna", event.at("/location/0/address/addressLocality").asText());
        assertEquals("AT", event.at("/location/1/address/addressCountry").asText());
        assertEquals("2021-11", event.at("/subjectOf/0/datePublished").asText());
        assertEquals("NewsArticle", event.at("/subjectOf/1/@type").asText());
        assertFalse(event.toString().contains("Person"));
    }

    @Test
    void what_is_not_known_is_left_out() {
        var event = event(tree -> tree.remove(List.of(
                "summary",
                "stops",
                "projects",
                "themes",
                "announcements",
                "hosts",
                "testimonials",
                "acknowledgements")));

        for (String unknown : List.of(
                "description",
                "organizer",
                "funder",
                "about",
                "subjectOf",
                "contributor",
                "previousStartDate",
                "offers",
                "performer",
                "image")) {
            assertFalse(event.has(unknown), unknown);
        }
        assertEquals("Austria", event.at("/location/0/name").asText());
    }

    @Test
    void the_status_follows_the_state_and_the_day() {
        assertEquals("EventScheduled", status("CONFIRMED", "2021-10-11", null));
        assertEquals("EventScheduled", status("PLANNED", "2031-10-11", "2031-09-11"));
        assertEquals("EventScheduled", status("CONFIRMED", "2031-10-11", null));
        assertEquals("EventRescheduled", status("CONFIRMED", "2031-10-11", "2031-09-11"));
        assertEquals("EventPostponed", status("POSTPONED", "2031-10-11", null));
        assertEquals("EventCancelled", status("CANCELLED", "2031-10-11", null));
        assertEquals("EventScheduled", status("CLOSED", "2021-10-11", "2021-09-11"));
        assertEquals(
                "2031-09-11",
                event(tree -> tree.put("start", "2031-10-11")
                                .put("end", "2031-10-15")
                                .put("previousStart", "2031-09-11"))
                        .get("previousStartDate")
                        .asText());
    }

    @Test
    void it_cannot_break_out_of_its_script_element() {
        String hostile = "</script><script>alert(1)</script> \u2028 \u2029 <!-- & 🛂";
        var visit = Published.visit(tree -> ((ObjectNode) tree.get("title")).put("en", hostile));
        String text = new EventJsonLd(Published.edition(visit), ENGLISH, Map.of(), TODAY).text();

        assertFalse(text.matches("(?s).*[<>\u2028\u2029].*"));
        assertEquals(hostile, read(text).get("name").asText());
        assertTrue(text.contains("🛂"));
    }

    private static String status(String state, String start, String previous) {
        var status = event(tree -> {
                    tree.put("deliveryState", state).put("start", start).put("end", start);
                    if (previous != null) {
                        tree.put("previousStart", previous);
                    }
                })
                .get("eventStatus")
                .asText();
        return status.replace("https://schema.org/", "");
    }

    private static JsonNode event(Consumer<ObjectNode> different) {
        var edition = Published.edition(Published.visit(different));
        return read(new EventJsonLd(edition, ENGLISH, Map.of(JOO, "joo"), TODAY).text());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
