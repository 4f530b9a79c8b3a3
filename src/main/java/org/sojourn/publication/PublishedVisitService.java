package org.sojourn.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.publication.Addresses.Kind;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.web.Slice;

/** What the faces read: published revisions of the public audience, through the gate. It knows no recording entity. */
@ApplicationScoped
@Transactional
public class PublishedVisitService {

    private static final String NEWEST_FIRST = "p.start_on desc, p.visit_id desc";

    private final Revisions revisions;
    private final Addresses addresses;
    private final Gate gate;
    private final SearchService search;
    private final OrganisationService organisations;
    private final EntityManager database;

    PublishedVisitService(
            Revisions revisions,
            Addresses addresses,
            Gate gate,
            SearchService search,
            OrganisationService organisations,
            EntityManager database) {
        this.revisions = revisions;
        this.addresses = addresses;
        this.gate = gate;
        this.search = search;
        this.organisations = organisations;
        this.database = database;
    }

    /**
     * A published visit with what is known of its revision.
     *
     * @param slug the last part of its address
     * @param number which revision this is
     * @param latest number of the current one
     * @param open the numbers of all that may be read, the latest first; told where one visit is looked at
     */
    public record Edition(
            PublishedVisit visit,
            String slug,
            int number,
            int latest,
            long sequence,
            String sha256,
            Instant publishedAt,
            List<Integer> open) {
        public boolean isCurrent() {
            return number == latest;
        }
    }

    /**
     * What visits are looked for by; everything is optional.
     *
     * @param from a country visitors came from
     * @param to a country they went to
     * @param either a country on whichever side
     * @param theme the vocabulary and the code of one, with a hyphen between
     */
    public record Filter(
            @Nullable Sought sought,
            @Nullable String from,
            @Nullable String to,
            @Nullable String either,
            @Nullable UUID projectId,
            @Nullable UUID organisationId,
            @Nullable Integer year,
            @Nullable String theme,
            @Nullable String cursor) {
        public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null, null);

        boolean isEmpty() {
            return withCursor(null).equals(NONE);
        }

        Filter withCursor(@Nullable String other) {
            return new Filter(sought, from, to, either, projectId, organisationId, year, theme, other);
        }

        Filter withSought(Sought other) {
            return new Filter(other, from, to, either, projectId, organisationId, year, theme, cursor);
        }

        /** The same, whatever it is on one side. */
        Filter without(FacetService.Side side) {
            return new Filter(
                    sought,
                    side == FacetService.Side.FROM ? null : from,
                    side == FacetService.Side.TO ? null : to,
                    side == FacetService.Side.EITHER ? null : either,
                    side == FacetService.Side.PROJECT ? null : projectId,
                    organisationId,
                    side == FacetService.Side.YEAR ? null : year,
                    side == FacetService.Side.THEME ? null : theme,
                    cursor);
        }

        static Filter of(@Nullable Sought sought) {
            return new Filter(sought, null, null, null, null, null, null, null, null);
        }

        public static Filter ofProject(UUID id) {
            return new Filter(null, null, null, null, id, null, null, null, null);
        }

        public static Filter ofOrganisation(UUID id) {
            return new Filter(null, null, null, null, null, id, null, null, null);
        }
    }

    /** The slug under which a visit now stands, if the one asked for is another or its reference. */
    public Optional<String> movedTo(String slugOrReference) {
        var owner = addresses.at(Kind.VISIT, slugOrReference);
        if (owner.isPresent()) {
            return owner.filter(o -> !o.current()).flatMap(o -> addresses.of(Kind.VISIT, o.id()));
        }
        return slugOrReference.matches("SV-\\d{4}-\\d{4,}") ? ofReference(slugOrReference) : Optional.empty();
    }

    /** The current revision at an address; refused as gone where it was withdrawn, else as missing. */
    public Edition at(String slug) {
        var owner = addresses.at(Kind.VISIT, slug).orElseThrow(() -> Refusal.missing("page"));
        return current(owner.id()).orElseThrow(() -> Refusal.because(Refusal.Reason.GONE, "visit-withdrawn"));
    }

    /** The visit at an address, if everybody may read it just now. */
    public Optional<UUID> visitAt(String slug) {
        return addresses.at(Kind.VISIT, slug).map(Addresses.Owner::id).filter(this::isPublic);
    }

    /** An older revision, which stays readable for ever, until the visit is withdrawn or the revision redacted. */
    public Edition revision(String slug, int number) {
        var latest = at(slug);
        var revision = revisions
                .numbered(latest.visit().id(), Audience.PUBLIC, number)
                .orElseThrow(() -> Refusal.missing("revision"));
        if (revision.document == null || !gate.letsThrough(revision)) {
            throw Refusal.because(Refusal.Reason.GONE, "revision-redacted");
        }
        return edition(revision, latest.slug(), latest.number(), latest.open());
    }

    /** What holds the very words first, unless there are too many, then the newest; by keyset. */
    public Slice<Edition> find(Filter filter, int limit) {
        var conditions = conditions(sortable(filter)).after(filter.cursor());
        return Slice.of(select(conditions, conditions.order(), limit + 1), limit, PublishedVisitService::key);
    }

    /** More than are counted are too many to be sorted by how they say it. */
    private Filter sortable(Filter filter) {
        var sought = filter.sought();
        return sought != null && sought.exact() != null && count(filter) > COUNTED
                ? filter.withSought(sought.inAnyOrder())
                : filter;
    }

    private static String key(Edition edition) {
        return Slice.key(edition.visit().start(), edition.visit().id());
    }

    /** How many are counted before it is only said that there are more. */
    public static final int COUNTED = 1000;

    /** How many there are, whatever page is looked at; one more than are counted if there are more. */
    public int count(Filter filter) {
        var conditions = conditions(filter);
        var count = database.createNativeQuery("select count(*) from (select from published_visit p where "
                + conditions.sql() + " limit " + (COUNTED + 1) + ") counted");
        return ((Number) conditions.bound(count).getSingleResult()).intValue();
    }

    /** What somebody may have meant who found nothing; each of it finds something. */
    public List<String> meant(Sought sought, String language) {
        return new Spelling(database, Spelling.Source.PUBLISHED)
                .meant(sought).stream()
                        .filter(words -> count(Filter.of(search.read(words, language))) > 0)
                        .toList();
    }

    /** What was published or corrected last. */
    public List<Edition> latest(Filter filter, int limit) {
        return select(conditions(filter), "p.sequence desc", limit);
    }

    private Conditions conditions(Filter filter) {
        search.plan(filter.sought());
        return Conditions.of(filter, organisations);
    }

    /** These organisations under every id they were ever published with. */
    public Set<UUID> sameAs(Collection<UUID> ids) {
        return organisations.withMerged(ids);
    }

    /** What has not ended before a day, the next first. */
    public List<Edition> upcoming(LocalDate today, int limit) {
        var conditions = conditions(Filter.NONE).add("p.end_on >= :today", "today", today);
        return select(conditions, "p.start_on, p.visit_id", limit);
    }

    /** The canonical bytes of a revision that the caller got here, exactly as their hash was taken. */
    public byte[] bytes(Edition edition) {
        return Objects.requireNonNull(Objects.requireNonNull(revisions.findById(edition.sequence())).document);
    }

    /** Others of the same project or between the same countries, the newest first. */
    public List<Edition> related(PublishedVisit visit, int limit) {
        var project = visit.projects().stream()
                .findFirst()
                .map(PublishedVisit.Project::id)
                .orElse(visit.id());
        var conditions = conditions(Filter.NONE)
                .add("p.visit_id <> :self", "self", visit.id())
                .add(
                        "(p.project_ids @> array[:project] or (p.sending_countries && string_to_array(:from, ',')"
                                + " and p.host_countries && string_to_array(:to, ',')))",
                        "project",
                        project)
                .bind("from", String.join(",", visit.sendingCountries()))
                .bind("to", String.join(",", visit.hostCountries()));
        return select(conditions, NEWEST_FIRST, limit);
    }

    /** What these funders see of the visits they paid for, the newest first. */
    public Slice<Edition> ofFunders(Collection<UUID> funders, @Nullable String cursor, int limit) {
        var conditions = Conditions.ofFunders(sameAs(funders)).after(cursor);
        return Slice.of(select(conditions, NEWEST_FIRST, limit + 1), limit, PublishedVisitService::key);
    }

    /** Whether everybody may read of it just now. */
    public boolean isPublic(UUID visitId) {
        return exists("select 1 from published_visit where visit_id = ?1 and audience = 'PUBLIC'", visitId);
    }

    /** How many visits are public, how many countries they join, how many projects they belong to. */
    public record Totals(long visits, long countries, long projects) {}

    public Totals totals() {
        var row = (Object[]) database.createNativeQuery("""
                        select count(distinct p.visit_id), count(distinct c), count(distinct project)
                          from published_visit p
                          left join unnest(p.sending_countries || p.host_countries) c on true
                          left join unnest(p.project_ids) project on true
                         where p.audience = 'PUBLIC'
                        """).getSingleResult();
        return new Totals(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /**
     * What has a page at an address.
     *
     * @param movedTo the slug it has now, if it is another
     */
    public record Subject(UUID id, @Nullable String movedTo) {}

    public Optional<Subject> projectAt(String slug) {
        return subjectAt(Kind.PROJECT, slug);
    }

    /** One that was merged is found where the survivor is, as soon as that has a page of its own. */
    public Optional<Subject> organisationAt(String slug) {
        return subjectAt(Kind.ORGANISATION, slug)
                .map(subject -> organisations
                        .mergedInto(subject.id())
                        .map(survivor -> new Subject(
                                survivor,
                                addresses.of(Kind.ORGANISATION, survivor).orElse(subject.movedTo())))
                        .orElse(subject));
    }

    private Optional<Subject> subjectAt(Kind kind, String slug) {
        return addresses
                .at(kind, slug)
                .map(owner -> new Subject(
                        owner.id(),
                        owner.current() ? null : addresses.of(kind, owner.id()).orElse(null)));
    }

    /**
     * The last part of the address of each of these projects' or organisations' pages; those without one aren't in it.
     */
    public Map<UUID, String> slugs(List<UUID> ids) {
        var slugs = new LinkedHashMap<>(addresses.of(Kind.PROJECT, ids));
        slugs.putAll(addresses.of(Kind.ORGANISATION, ids));
        return slugs;
    }

    @SuppressWarnings("unchecked")
    private List<Edition> select(Conditions conditions, String order, int limit) {
        Query query = database.createNativeQuery(
                "select r.* from published_visit p join revision r on r.sequence = p.sequence and r.document is not null"
                        + " where " + conditions.sql()
                        + " and " + Gate.LETS_THROUGH + " order by " + order + " limit " + limit,
                Revision.class);
        List<Revision> found = conditions.bound(query).getResultList();
        var slugs = addresses.of(Kind.VISIT, found.stream().map(r -> r.recordId).toList());
        return found.stream()
                .map(r -> edition(r, slugs.getOrDefault(r.recordId, ""), r.number, List.of()))
                .toList();
    }

    private Optional<Edition> current(UUID visitId) {
        return select(conditions(Filter.NONE).add("p.visit_id = :visit", "visit", visitId), NEWEST_FIRST, 1).stream()
                .findFirst()
                .map(e -> new Edition(
                        e.visit(),
                        e.slug(),
                        e.number(),
                        e.latest(),
                        e.sequence(),
                        e.sha256(),
                        e.publishedAt(),
                        gate.open(visitId)));
    }

    private Optional<String> ofReference(String reference) {
        return database.createNativeQuery("""
                        select s.slug from visit v join address s on s.kind = 'VISIT' and s.record_id = v.id and s.current
                        join published_visit p on p.visit_id = v.id and p.audience = 'PUBLIC' where v.reference = ?1
                        """).setParameter(1, reference).getResultList().stream()
                .findFirst()
                .map(String.class::cast);
    }

    private boolean exists(String sql, UUID id) {
        return !database.createNativeQuery(sql)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private static Edition edition(Revision revision, String slug, int latest, List<Integer> open) {
        return new Edition(
                Document.read(Objects.requireNonNull(revision.document)),
                slug,
                revision.number,
                latest,
                revision.sequence,
                revision.sha256,
                revision.publishedAt,
                open);
    }
}
