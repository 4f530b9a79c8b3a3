package org.sojourn.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.sojourn.visit.VisitRecord.Audience;

/** Visits that are out, without anybody having recorded them: for tests of what the outside sees. */
@ApplicationScoped
public class Published {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000, 900_000));

    private final Revisions revisions;
    private final CurrentVisits current;
    private final Addresses addresses;
    private final Gate gate;
    private final PublishedVisitService published;
    private final EntityManager database;

    Published(
            Revisions revisions,
            CurrentVisits current,
            Addresses addresses,
            Gate gate,
            PublishedVisitService published,
            EntityManager database) {
        this.revisions = revisions;
        this.current = current;
        this.addresses = addresses;
        this.gate = gate;
        this.published = published;
        this.database = database;
    }

    /** The visit of the seed announcement, with an identity of its own and what the test wants to be different. */
    public static PublishedVisit visit(Consumer<ObjectNode> different) {
        try (var sample = Published.class.getResourceAsStream("/visits/seed.json")) {
            var tree = (ObjectNode) JSON.readTree(sample);
            tree.put("id", UUID.randomUUID().toString());
            tree.put("reference", "SV-2021-" + NUMBERS.incrementAndGet());
            different.accept(tree);
            return Document.read(JSON.writeValueAsBytes(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PublishedVisit visit() {
        return visit(same -> {});
    }

    public static byte[] bytes(PublishedVisit visit) {
        return Document.of(visit).bytes();
    }

    /** A revision that nobody published. */
    public static PublishedVisitService.Edition edition(PublishedVisit visit) {
        return new PublishedVisitService.Edition(
                visit,
                "a-visit",
                1,
                1,
                1,
                Document.of(visit).sha256(),
                Instant.parse("2022-03-04T10:00:00Z"),
                List.of(1));
    }

    /** Publishes it, again as a correction; returns the slug. */
    @Transactional
    public String publish(PublishedVisit visit) {
        write(visit, Audience.PUBLIC);
        Addresses.Named.in(visit).forEach(addresses::name);
        return addresses.give(visit.id(), visit);
    }

    /** Publishes so many that are the same but for their identity, without a page of their own. */
    @Transactional
    public void publish(int many, PublishedVisit visit) {
        write(visit, Audience.PUBLIC);
        database.createNativeQuery("""
                        with another as (insert into visit (id, version, reference, type, modality, title, summary,
                                objectives, date_precision, zone, delivery_state, audience, not_recorded, search_text)
                            select gen_random_uuid(), 0, 'SV-1900-' || cast(100000 + row_number() over () as text), type, modality,
                                   title, summary, objectives, date_precision, zone, delivery_state, audience,
                                   not_recorded, search_text
                              from visit, generate_series(2, :many) where id = :id returning id)
                        insert into published_visit select another.id, p.audience, p.sequence, p.start_on, p.end_on,
                                p.sending_countries, p.host_countries, p.project_ids, p.organisation_ids, p.funder_ids,
                                p.search_words, p.themes, p.derivation
                          from published_visit p, another where p.visit_id = :id
                        """)
                .setParameter("many", many)
                .setParameter("id", visit.id())
                .executeUpdate();
    }

    /** Shows it to the funders alone. */
    @Transactional
    public void publishForDonors(PublishedVisit visit) {
        write(visit, Audience.DONOR);
    }

    @Transactional
    public void withdraw(PublishedVisit visit) {
        current.remove(visit.id());
        gate.withhold(visit.id(), "test", null);
    }

    @Transactional
    public void rename(PublishedVisit visit, String slug) {
        addresses.rename(visit.id(), slug);
    }

    public PublishedVisitService.Edition at(String slug) {
        return published.at(slug);
    }

    private void write(PublishedVisit visit, Audience audience) {
        record(visit);
        int number = revisions
                        .latest(visit.id(), audience)
                        .map(revision -> revision.number)
                        .orElse(0)
                + 1;
        var revision = Revision.of(audience, visit.id(), number, number, Document.of(visit), Instant.now(), null);
        revisions.persistAndFlush(revision);
        if (audience == Audience.PUBLIC) {
            current.put(revision.sequence, visit);
        }
    }

    private void record(PublishedVisit visit) {
        database.createNativeQuery("""
                        insert into visit (id, version, reference, type, modality, title, summary, objectives,
                                           date_precision, zone, delivery_state, audience, not_recorded, search_text)
                        values (?1, 0, ?2, 'STUDY_VISIT', 'ON_SITE', '{}', '{}', '{}', 'UNKNOWN', 'UTC', 'PLANNED',
                                'PUBLIC', '{}', '') on conflict (id) do nothing
                        """)
                .setParameter(1, visit.id())
                .setParameter(2, visit.reference())
                .executeUpdate();
    }
}
