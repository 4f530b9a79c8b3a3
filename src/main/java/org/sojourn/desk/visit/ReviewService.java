package org.sojourn.desk.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Posted;
import org.sojourn.publication.PublicationService;
import org.sojourn.publication.PublicationView;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;

/** The buttons of the review page; "approve and publish" is one act, in one transaction. */
@ApplicationScoped
@Transactional
public class ReviewService {

    private final PublicationService publications;
    private final VisitService visits;

    ReviewService(PublicationService publications, VisitService visits) {
        this.publications = publications;
        this.visits = visits;
    }

    /** Does what the button says and names the notice that tells of it. */
    public String decide(String id, Posted posted) {
        long seen = posted.version();
        return switch (posted.act()) {
            case "submit" -> {
                publications.submit(id, seen);
                yield "submitted";
            }
            case "return" -> {
                publications.sendBack(id, seen, posted.tree().path("note").asText(""));
                yield "returned";
            }
            case "approve" -> {
                publications.approve(id, seen, candidate(posted));
                yield "approved";
            }
            case "approve-and-publish" -> {
                publications.approve(id, seen, candidate(posted));
                yield published(publications.publish(id, seen, audience(id)));
            }
            case "publish" -> published(publications.publish(id, seen, audience(id)));
            case "publish-light" -> published(publications.publish(id, seen, liveAudience(id)));
            case "withdraw" -> {
                publications.withdraw(id, null, posted.tree().path("reason").asText(""));
                yield "withdrawn";
            }
            case "rename" -> {
                publications.rename(id, seen, posted.tree().path("slug").asText(""));
                yield "saved";
            }
            default -> throw Refusal.malformed("", "value-unreadable");
        };
    }

    private static String published(PublicationView view) {
        return view.publishAt() == null ? "published" : "scheduled";
    }

    private static @Nullable String candidate(Posted posted) {
        String candidate = posted.tree().path("candidate").asText("");
        return candidate.isEmpty() ? null : candidate;
    }

    private Audience audience(String id) {
        return visits.get(id).audience();
    }

    private Audience liveAudience(String id) {
        var audience = publications.view(id).audience();
        return audience == null ? audience(id) : audience;
    }
}
