package org.sojourn.publication.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AttemptService;
import org.sojourn.account.AttemptService.Limit;
import org.sojourn.account.Caller;
import org.sojourn.account.Client;
import org.sojourn.account.Role;
import org.sojourn.account.notice.NoticeKind;
import org.sojourn.account.notice.Notices;
import org.sojourn.base.PlainText;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.publication.PublishedVisitService;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Post;

/** Takes remarks from readers to those in charge of the page: the managers of its visit, else the administrators. */
@ApplicationScoped
@Transactional
public class RemarkService {

    private static final int LONGEST_NOTE = 2_000;

    private final Remarks remarks;
    private final PublishedVisitService published;
    private final VisitService visits;
    private final AttemptService attempts;
    private final Notices notices;
    private final Rules rules;
    private final Caller caller;
    private final RemarkConfig config;
    private final Clock clock;

    RemarkService(
            Remarks remarks,
            PublishedVisitService published,
            VisitService visits,
            AttemptService attempts,
            Notices notices,
            Rules rules,
            Caller caller,
            RemarkConfig config,
            Clock clock) {
        this.remarks = remarks;
        this.published = published;
        this.visits = visits;
        this.attempts = attempts;
        this.notices = notices;
        this.rules = rules;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** Takes what a reader says, from wherever; a page that isn't there, or no more, is nobody's in particular. */
    public void send(RemarkForm form, String language, Client client) {
        var problems = new Problems().addAll(rules.broken(form));
        if (form.email() != null && !Post.isAddress(form.email())) {
            problems.add("/email", "email-invalid");
        }
        problems.refuse();
        if (!attempts.count(Limit.REMARK_CLIENT, client.address())) {
            throw Refusal.because(Refusal.Reason.THROTTLED, "remark-throttled");
        }
        var remark = new Remark(form, language, clock.instant());
        var steps = remark.page.split("/");
        boolean subject = steps.length > 2;
        remark.visitId = subject && steps[1].equals("visits")
                ? published.visitAt(steps[2]).orElse(null)
                : null;
        remark.projectId = subject && steps[1].equals("projects")
                ? published
                        .projectAt(steps[2])
                        .map(PublishedVisitService.Subject::id)
                        .orElse(null)
                : null;
        remarks.persistAndFlush(remark);
        tell(remark);
    }

    private void tell(Remark remark) {
        var visit = remark.visitId == null ? null : visits.known(remark.visitId);
        var projects = visit == null ? Stream.ofNullable(remark.projectId).toList() : visit.projectIds();
        notices.notify(
                visit == null && projects.isEmpty() ? Role.ADMINISTRATOR : Role.MANAGER,
                projects,
                NoticeKind.ERROR_REPORTED,
                link(remark),
                visit == null
                        ? remark.page
                        : visit.reference() + " " + visit.title().plain("en"));
    }

    /** Those that wait for the caller, the oldest first. */
    public List<RemarkRecord> open(int limit) {
        return remarks.open(limit).stream().map(this::record).toList();
    }

    /** Those that somebody has seen to, the latest first. */
    public List<RemarkRecord> closed(int limit) {
        return remarks.closed(limit).stream().map(this::record).toList();
    }

    public RemarkRecord get(UUID id) {
        return record(require(id));
    }

    /** Notes what became of it. */
    public void close(UUID id, long seen, RemarkState state, @Nullable String note) {
        var remark = require(id);
        if (remark.version != seen) {
            throw Refusal.because(Refusal.Reason.STALE, "changed-meanwhile");
        }
        String why = PlainText.orAbsent(note);
        if (why != null && why.length() > LONGEST_NOTE) {
            throw Refusal.invalid("/note", "text-too-long", LONGEST_NOTE);
        }
        remark.become(state, why, caller.id(), clock.instant());
        notices.settle(NoticeKind.ERROR_REPORTED, link(remark));
    }

    /** Deletes what was closed long enough ago, with the addresses for answers. */
    void dropOld() {
        remarks.delete("closedAt < ?1", clock.instant().minus(config.keptFor()));
    }

    private Remark require(UUID id) {
        return remarks.reachable(id).orElseThrow(() -> Refusal.missing("remark"));
    }

    private RemarkRecord record(Remark remark) {
        return new RemarkRecord(
                remark.id,
                remark.version,
                remark.page,
                remark.language,
                remarks.referenceOf(remark.visitId),
                remark.message,
                remark.email,
                remark.sentAt,
                remark.state,
                remark.note,
                remark.closedAt,
                remarks.nameOf(remark.closedBy),
                remark.closedAt == null ? null : remark.closedAt.plus(config.keptFor()));
    }

    private static String link(Remark remark) {
        return "/desk/remarks/" + remark.id;
    }
}
