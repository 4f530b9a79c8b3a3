package org.sojourn.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.LocalizedText;
import org.sojourn.visit.DatePrecision;
import org.sojourn.visit.DeliveryState;
import org.sojourn.visit.Reach;
import org.sojourn.web.Slice;

/** What the staff has on its desk: all visits within reach with where they stand, and the queues made of them. */
@ApplicationScoped
@Transactional
public class EditorialService {

    static final String WITHIN_REACH = """
            v.id in (select vp.visit_id from visit_project vp where vp.project_id in (:projects)
                     union all
                     select own.id from visit own where own.created_by = :caller
                        and not exists (select from visit_project vp where vp.visit_id = own.id))
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;
    private final SearchService search;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    EditorialService(EntityManager database, SearchService search, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.search = search;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** A visit in a list of the desk. */
    public record Line(
            UUID id,
            long version,
            String reference,
            LocalizedText title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            DatePrecision precision,
            DeliveryState deliveryState,
            PublicationState state,
            boolean returned) {}

    /** What waits for the caller, what lacks something, what lies ahead; each at most twenty. */
    public record Queues(List<Line> waiting, List<Line> lacking, List<Line> upcoming) {}

    /**
     * What visits are looked for by; everything is optional.
     *
     * @param subject the organisation or project that they refer to
     * @param mention how they refer to it
     */
    public record Wanted(
            @Nullable Sought sought,
            @Nullable PublicationState state,
            @Nullable Integer year,
            @Nullable UUID subject,
            @Nullable Mention mention) {}

    /** How many visits within reach refer to an organisation or project, in each of these ways. */
    public Map<Mention, Long> mentions(UUID subject, List<Mention> mentions) {
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        var counts = mentions.stream()
                .map(mention -> "(select count(*) from visit v where " + mention.condition()
                        + (reach.everywhere() ? "" : " and " + WITHIN_REACH) + ")")
                .collect(Collectors.joining(", "));
        var query = database.createNativeQuery("select " + counts + ", 0").setParameter("subject", subject);
        bind(query, reach);
        var row = (Object[]) query.getSingleResult();
        var found = new LinkedHashMap<Mention, Long>();
        for (int i = 0; i < mentions.size(); i++) {
            found.put(mentions.get(i), ((Number) row[i]).longValue());
        }
        return found;
    }

    /** By start, latest first; those without a date before all others. */
    public Slice<Line> find(Wanted wanted, @Nullable String cursor, int limit) {
        search.plan(wanted.sought());
        var selection = new VisitSelection(wanted, cursor);
        return Slice.of(
                selection.isVague() ? vague(selection, limit + 1) : all(selection, limit + 1),
                limit,
                line -> Slice.key(line.start() == null ? VisitSelection.UNDATED : line.start(), line.id()));
    }

    /** What the latest visits hold a page of is common; everything else is rare enough to be gathered first. */
    private List<Line> vague(VisitSelection selection, int limit) {
        var common = select(
                selection.latest(),
                selection.amongLatest(),
                selection.parameters(),
                VisitSelection.LATEST_FIRST,
                limit);
        return common.size() == limit ? common : all(selection, limit);
    }

    private List<Line> all(VisitSelection selection, int limit) {
        return select(selection.amongAll(), selection.parameters(), VisitSelection.LATEST_FIRST, limit);
    }

    /** Those of these visits that are within reach, by their ids. */
    public Map<UUID, Line> lines(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : select(List.of("v.id in (:ids)"), Map.of("ids", ids), "v.id", ids.size()).stream()
                        .collect(Collectors.toMap(Line::id, line -> line));
    }

    /** What somebody may have meant who found nothing; each of it finds something within their reach. */
    public List<String> meant(Sought sought, String language) {
        return new Spelling(database, Spelling.Source.RECORDED)
                .meant(sought).stream()
                        .filter(words -> !find(
                                        new Wanted(search.read(words, language), null, null, null, null), null, 1)
                                .items()
                                .isEmpty())
                        .toList();
    }

    public Queues queues() {
        var today = LocalDate.now(clock);
        String own = "(v.created_by = :me or p.submitted_by = :me)";
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("me", caller.id() == null ? NOBODY : caller.id());
        var approving = Reach.of(caller, Role.APPROVER);
        String forApproval = "p.review = 'IN_REVIEW' and p.submitted_by is distinct from :me";
        if (!approving.everywhere()) {
            forApproval +=
                    " and exists (select from visit_project vp where vp.visit_id = v.id and vp.project_id in (:approving))";
            parameters.put("approving", approving.projects());
        }
        var waiting = select(
                List.of("(" + forApproval + " or p.review in ('RETURNED', 'APPROVED') and p.publish_at is null and "
                        + own + ")"),
                parameters,
                "p.submitted_at",
                20);
        var lacking = select(List.of("""
                        (v.end_on < :today and not exists (select from outcome o where o.visit_id = v.id)
                            and not 'OUTCOMES' = any (v.not_recorded)
                         or v.title = '{}' or v.summary = '{}' or v.start_on is null
                         or exists (select from testimonial t where t.visit_id = v.id and t.availability = 'MISSING')
                         or p.pending)
                        """), Map.of("today", today), "v.id desc", 20);
        var upcoming = select(
                List.of("v.end_on >= :today", "v.delivery_state not in ('CANCELLED', 'CLOSED')"),
                Map.of("today", today),
                "v.start_on, v.id",
                20);
        return new Queues(waiting, lacking, upcoming);
    }

    /** How many visits are in each state, and how many revisions went to each audience. */
    record Figures(Map<String, Long> visits, Map<String, Long> publications) {}

    Figures figures() {
        return new Figures(
                counted("select " + VisitSelection.STATE + ", count(*) from visit v"
                        + " left join publication p on p.visit_id = v.id group by 1"),
                counted("select audience, count(*) from revision where kind = 'VISIT' group by 1"));
    }

    private Map<String, Long> counted(String question) {
        var counts = new LinkedHashMap<String, Long>();
        for (Object row : database.createNativeQuery(question).getResultList()) {
            counts.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
        }
        return counts;
    }

    private List<Line> select(List<String> conditions, Map<String, Object> parameters, String order, int limit) {
        return select("visit v", conditions, parameters, order, limit);
    }

    private List<Line> select(
            String visits, List<String> conditions, Map<String, Object> parameters, String order, int limit) {
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        var all = new ArrayList<>(conditions);
        if (!reach.everywhere()) {
            all.add(WITHIN_REACH);
        }
        var query = database.createNativeQuery(
                "select v.id, v.version, v.reference, cast(v.title as text), v.start_on, v.end_on,"
                        + " v.date_precision, v.delivery_state, " + VisitSelection.STATE
                        + " as state, coalesce(p.review = 'RETURNED', false)"
                        + " from " + visits + " left join publication p on p.visit_id = v.id"
                        + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                        + " order by " + order + " limit " + limit);
        parameters.forEach(query::setParameter);
        bind(query, reach);
        var lines = new ArrayList<Line>();
        for (Object row : query.getResultList()) {
            lines.add(line((Object[]) row));
        }
        return lines;
    }

    static void bind(Query query, Reach reach) {
        if (!reach.everywhere()) {
            query.setParameter("projects", reach.projects())
                    .setParameter("caller", reach.caller() == null ? NOBODY : reach.caller());
        }
    }

    private Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                text((String) row[3]),
                day(row[4]),
                day(row[5]),
                DatePrecision.valueOf((String) row[6]),
                DeliveryState.valueOf((String) row[7]),
                PublicationState.valueOf((String) row[8]),
                Boolean.TRUE.equals(row[9]));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private LocalizedText text(String stored) {
        try {
            return json.readValue(stored, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
