package org.sojourn.intake.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.announcement.AnnouncementService;
import org.sojourn.intake.sample.SampleRecords.Stage;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.publication.PublicationService;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.testimonial.TestimonialService;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.reading.Reading;

/**
 * Records the sample as people would: by the same services and rules, through the same door. Joins the transaction of
 * whoever asks.
 */
@ApplicationScoped
class SampleLoader {

    private static final String THIS = "this";

    private final OrganisationService organisations;
    private final ProjectService projects;
    private final VisitService visits;
    private final AnnouncementService announcements;
    private final TestimonialService testimonials;
    private final PublicationService publications;
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    SampleLoader(
            OrganisationService organisations,
            ProjectService projects,
            VisitService visits,
            AnnouncementService announcements,
            TestimonialService testimonials,
            PublicationService publications,
            EntityManager database,
            ObjectMapper json,
            Clock clock) {
        this.organisations = organisations;
        this.projects = projects;
        this.visits = visits;
        this.announcements = announcements;
        this.testimonials = testimonials;
        this.publications = publications;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void load(SampleRecords sample) {
        var keys = new Keys(LocalDate.now(clock));
        sample.organisations().forEach((key, body) -> {
            var saved = organisations.create(read(body, keys, OrganisationRecord.class));
            keys.put(key, listed(OrganisationService.KIND, saved.savedId()));
            done();
        });
        sample.projects().forEach((key, body) -> {
            var saved = projects.create(read(body, keys, ProjectRecord.class));
            keys.put(key, listed(ProjectService.KIND, saved.savedId()));
            done();
        });
        sample.visits().values().forEach(visit -> {
            record(visit, keys);
            done();
        });
    }

    /** What is saved needn't be compared again whenever the next record is. */
    private void done() {
        database.flush();
        database.clear();
    }

    private void record(SampleRecords.Visit sample, Keys keys) {
        var visit = visits.create(read(sample.visit(), keys, VisitRecord.class));
        keys.put(THIS, listed(VisitService.KIND, visit.savedId()));
        for (var body : sample.announcements()) {
            var saved = announcements.create(read(body, keys, AnnouncementRecord.class));
            listed(AnnouncementService.KIND, saved.savedId());
        }
        for (var body : sample.testimonials()) {
            var saved = testimonials.create(read(body, keys, TestimonialRecord.class));
            listed(TestimonialService.KIND, saved.savedId());
        }
        if (sample.stage() != Stage.DRAFT) {
            pass(sample, visit);
        }
    }

    /** As far through the door as the sample wants it. */
    private void pass(SampleRecords.Visit sample, VisitRecord visit) {
        String id = visit.savedId().toString();
        publications.submit(id, visit.savedVersion());
        if (sample.stage() == Stage.IN_REVIEW) {
            return;
        }
        publications.approve(id, visit.savedVersion(), null);
        publications.publish(id, visit.savedVersion(), visit.audience());
        if (sample.stage() == Stage.WITHDRAWN) {
            publications.withdraw(id, null, Objects.requireNonNull(sample.because()));
        }
    }

    private <T> T read(ObjectNode body, Keys keys, Class<T> type) {
        return Reading.of(keys.resolved(body), type, json);
    }

    /** Notes that the record is part of the sample. */
    private UUID listed(String kind, UUID id) {
        database.createNativeQuery("insert into sample_record (kind, record_id) values (?1, ?2)")
                .setParameter(1, kind)
                .setParameter(2, id)
                .executeUpdate();
        return id;
    }
}
