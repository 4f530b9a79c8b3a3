package org.sojourn.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.storage.ChangeLog;
import org.sojourn.visit.Reach;
import org.sojourn.visit.VisitService;
import org.sojourn.web.ReadOnly;
import org.sojourn.web.Slice;

/** Keeps the testimonials of visits. Who reads or edits the visit reads or edits them. */
@ApplicationScoped
@Transactional
public class TestimonialService {

    /** The kind under which the change log knows testimonials. */
    public static final String KIND = "testimonial";

    private final Testimonials testimonials;
    private final VisitService visits;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;
    private final Event<TestimonialChanged> changed;

    TestimonialService(
            Testimonials testimonials,
            VisitService visits,
            Rules rules,
            ChangeLog changes,
            Caller caller,
            Event<TestimonialChanged> changed) {
        this.testimonials = testimonials;
        this.visits = visits;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.changed = changed;
    }

    public TestimonialRecord create(TestimonialRecord form) {
        caller.require(Role.MANAGER);
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/version", form.version());
        check(form);
        var testimonial = Testimonial.of(form);
        testimonials.persistAndFlush(testimonial);
        return saved(testimonial, form.visitId(), null);
    }

    /** Replaces the whole testimonial, if it is still the version the caller saw. */
    public TestimonialRecord replace(UUID id, long version, TestimonialRecord form) {
        return replace(id, version, form, null);
    }

    /** @param reason why, for the history */
    public TestimonialRecord replace(UUID id, long version, TestimonialRecord form, @Nullable String reason) {
        caller.require(Role.MANAGER);
        var testimonial = require(id);
        var present = testimonial.record();
        if (visits.editable(List.of(present.visitId())).isEmpty()) {
            throw Refusal.missing(KIND);
        }
        if (testimonial.version != version) {
            throw changes.outdated(KIND, id, version, present);
        }
        ReadOnly.same("/id", form.id(), id);
        ReadOnly.same("/version", form.version(), version);
        check(form);
        testimonial.become(form);
        testimonials.flush();
        return testimonial.version == version ? present : saved(testimonial, present.visitId(), reason);
    }

    /** Takes a testimonial that was recorded by mistake out of the registry; the change log keeps what it was. */
    public void remove(UUID id) {
        caller.require(Role.MANAGER);
        var testimonial = require(id);
        var present = testimonial.record();
        visits.requireEditable(present.visitId());
        testimonials.delete(testimonial);
        testimonials.flush();
        changes.append(KIND, id, present.savedVersion() + 1, caller.id(), "removed", present);
        changed.fire(new TestimonialChanged(id, present.visitId()));
    }

    public TestimonialRecord get(UUID id) {
        var found = require(id).record();
        if (visits.readable(List.of(found.visitId())).isEmpty()) {
            throw Refusal.missing(KIND);
        }
        return found;
    }

    /** Those of the visit, in the order they were recorded. */
    public List<TestimonialRecord> ofVisit(UUID visitId) {
        return testimonials.ofVisits(List.of(visitId)).stream()
                .map(Testimonial::record)
                .toList();
    }

    /** Those of each of the visits; a visit without any isn't in it. */
    public Map<UUID, List<TestimonialRecord>> ofVisits(Collection<UUID> visitIds) {
        return testimonials.ofVisits(Set.copyOf(visitIds)).stream()
                .map(Testimonial::record)
                .collect(Collectors.groupingBy(TestimonialRecord::visitId));
    }

    /** Those of a visit, or of every visit the caller may read. */
    public Slice<TestimonialRecord> list(@Nullable UUID visitId, @Nullable String cursor, int limit) {
        if (visitId != null) {
            visits.requireReadable(visitId);
        }
        var reach = Reach.of(caller, Role.MANAGER, Role.APPROVER);
        return Slice.of(
                        testimonials.reached(reach, visitId, Slice.idAfter(cursor), limit + 1),
                        limit,
                        t -> t.id.toString())
                .map(Testimonial::record);
    }

    private TestimonialRecord saved(Testimonial testimonial, UUID visitBefore, @Nullable String reason) {
        var record = testimonial.record();
        changes.append(KIND, testimonial.id, testimonial.version, caller.id(), reason, record);
        Stream.of(visitBefore, record.visitId())
                .distinct()
                .forEach(visit -> changed.fire(new TestimonialChanged(testimonial.id, visit)));
        return record;
    }

    private Testimonial require(UUID id) {
        return testimonials.findByIdOptional(id).orElseThrow(() -> Refusal.missing(KIND));
    }

    private void check(TestimonialRecord form) {
        rules.check(form);
        var problems = new Problems().addAll(TestimonialRules.broken(form));
        if (visits.editable(List.of(form.visitId())).isEmpty()) {
            problems.add("/visitId", "visit-unknown");
        }
        problems.refuse();
    }
}
