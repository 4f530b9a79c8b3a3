package org.sojourn.site.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Countries;
import org.sojourn.publication.Progress;
import org.sojourn.publication.PublishedVisit;
import org.sojourn.publication.PublishedVisit.Agency;
import org.sojourn.publication.PublishedVisitService.Edition;
import org.sojourn.site.Named;
import org.sojourn.site.Reader;
import org.sojourn.web.language.Dates;

/**
 * A visit as schema.org's Event, for search engines. What isn't known is left out, never padded; the end is the last
 * day itself; organisations only.
 */
final class EventJsonLd {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those who make the visit happen; others on the receiving side only contribute. */
    private static final Set<String> ORGANISERS = Set.of("HOST", "CO_HOST", "ORGANISER", "FACILITATOR");

    private final Edition edition;
    private final PublishedVisit visit;
    private final Reader reader;
    private final Map<UUID, String> slugs;
    private final Progress progress;

    EventJsonLd(Edition edition, Reader reader, Map<UUID, String> slugs, Clock clock) {
        this.edition = edition;
        this.visit = edition.visit();
        this.reader = reader;
        this.slugs = slugs;
        this.progress = Progress.of(visit, clock);
    }

    /**
     * JSON that can stand inside a script element: no {@code <}, and no line break JavaScript knows and JSON doesn't.
     */
    String text() {
        try {
            return JSON.writeValueAsString(event())
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> event() {
        var title = reader.said(visit.title(), visit.reference());
        var event = typed("Event");
        put(event, "@id", reader.root() + "/visits/" + edition.slug() + "#visit");
        put(event, "url", reader.absolute("/visits/" + edition.slug()));
        put(event, "identifier", visit.reference());
        put(event, "name", title.text());
        put(event, "inLanguage", title.language());
        var summary = reader.said(visit.summary());
        put(event, "description", summary == null ? null : summary.text());
        dates(event);
        put(event, "eventAttendanceMode", "https://schema.org/" + attendance());
        put(event, "location", places());
        put(event, "organizer", organisations(hosts(true)));
        put(event, "contributor", organisations(hosts(false)));
        put(event, "attendee", organisations(delegates()));
        put(event, "funder", organisations(funders()));
        put(event, "about", themes());
        put(event, "subjectOf", announcements());
        var context = new LinkedHashMap<String, Object>();
        context.put("@context", "https://schema.org");
        context.putAll(event);
        return context;
    }

    private void dates(Map<String, Object> event) {
        String precision = visit.datePrecision().name();
        put(event, "startDate", Dates.iso(visit.start(), precision));
        put(event, "endDate", Dates.iso(visit.end(), precision));
        var previous = visit.previousStart();
        boolean moved = previous != null && visit.deliveryState().equals("CONFIRMED") && progress == Progress.UPCOMING;
        if (previous != null && moved) {
            put(event, "previousStartDate", Dates.iso(previous, precision));
        }
        put(
                event,
                "eventStatus",
                "https://schema.org/"
                        + switch (progress) {
                            case POSTPONED -> "EventPostponed";
                            case CANCELLED -> "EventCancelled";
                            default -> moved ? "EventRescheduled" : "EventScheduled";
                        });
    }

    private String attendance() {
        return switch (visit.modality()) {
            case "ONLINE" -> "OnlineEventAttendanceMode";
            case "HYBRID" -> "MixedEventAttendanceMode";
            default -> "OfflineEventAttendanceMode";
        };
    }

    private List<Map<String, Object>> places() {
        if (!visit.stops().isEmpty()) {
            return visit.stops().stream()
                    .map(stop ->
                            place(stop.countryCode(), stop.city(), stop.site() != null ? stop.site() : stop.city()))
                    .distinct()
                    .toList();
        }
        return visit.modality().equals("ONLINE")
                ? List.of()
                : visit.hostCountries().stream()
                        .map(code -> place(code, null, null))
                        .toList();
    }

    private Map<String, Object> place(String country, @Nullable String city, @Nullable String name) {
        var address = typed("PostalAddress");
        put(address, "addressLocality", city);
        put(address, "addressCountry", country);
        var place = typed("Place");
        put(place, "name", name == null ? Countries.name(country, reader.locale()) : name);
        put(place, "address", address);
        return place;
    }

    private Stream<Agency> hosts(boolean organising) {
        return visit.hosts().stream()
                .filter(host -> ORGANISERS.contains(host.role()) == organising)
                .map(PublishedVisit.Host::organisation);
    }

    private Stream<Agency> delegates() {
        return visit.delegations().stream()
                .flatMap(d -> Stream.concat(Stream.ofNullable(d.lead()), d.members().stream()));
    }

    private Stream<Agency> funders() {
        return visit.projects().stream()
                .flatMap(project -> project.funders().stream())
                .map(PublishedVisit.Funder::organisation);
    }

    private List<Map<String, Object>> organisations(Stream<Agency> agencies) {
        return agencies.distinct().map(this::organisation).toList();
    }

    private Map<String, Object> organisation(Agency agency) {
        boolean government = agency.type().equals("10") || agency.type().equals("11");
        var organisation = typed(government ? "GovernmentOrganization" : "Organization");
        var named = Named.of(agency, reader, slugs);
        put(organisation, "name", named.name().text());
        put(organisation, "alternateName", agency.acronym());
        put(organisation, "url", named.href() == null ? null : reader.root() + named.href());
        return organisation;
    }

    private List<Map<String, Object>> themes() {
        var themes = new ArrayList<Map<String, Object>>();
        for (var theme : visit.themes()) {
            var term = typed("DefinedTerm");
            put(term, "termCode", theme.code());
            themes.add(term);
        }
        return themes;
    }

    private List<Map<String, Object>> announcements() {
        return visit.announcements().stream().map(this::article).toList();
    }

    private Map<String, Object> article(PublishedVisit.Announcement announcement) {
        var article = typed("NewsArticle");
        put(article, "url", announcement.url());
        put(article, "headline", announcement.title());
        put(article, "inLanguage", announcement.language());
        var day = announcement.publishedOn();
        put(
                article,
                "datePublished",
                day == null
                        ? null
                        : Dates.iso(day, announcement.precision() == null ? "DAY" : announcement.precision()));
        put(article, "publisher", announcement.publisher() == null ? null : organisation(announcement.publisher()));
        return article;
    }

    private static Map<String, Object> typed(String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", type);
        return node;
    }

    private static void put(Map<String, Object> node, String name, @Nullable Object value) {
        boolean nothing = value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
        if (!nothing) {
            node.put(name, value);
        }
    }
}
