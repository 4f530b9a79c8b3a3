package org.sojourn.desk.visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.desk.field.FieldWords;
import org.sojourn.publication.PublicationService;
import org.sojourn.publication.PublicationView;
import org.sojourn.publication.RevisionService;
import org.sojourn.site.visit.VisitPreview;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.Audience;
import org.sojourn.visit.VisitService;

/** Where a visit is looked at against what is published, and decided upon. */
@Path("/desk/visits/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class ReviewPages {

    private final VisitService visits;
    private final PublicationService publications;
    private final RevisionService revisions;
    private final ReviewService decisions;
    private final Caller caller;
    private final Forms forms;
    private final FieldWords words;
    private final Wording wording;
    private final VisitPreview preview;

    ReviewPages(
            VisitService visits,
            PublicationService publications,
            RevisionService revisions,
            ReviewService decisions,
            Caller caller,
            Forms forms,
            FieldWords words,
            Wording wording,
            VisitPreview preview) {
        this.preview = preview;
        this.visits = visits;
        this.publications = publications;
        this.revisions = revisions;
        this.decisions = decisions;
        this.caller = caller;
        this.forms = forms;
        this.words = words;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/visit")
    static class Templates {
        static native TemplateInstance review(ReviewPage page, Form form);
    }

    /** The public page as it would look after a publication. */
    @GET
    @Path("preview")
    public TemplateInstance preview(String id, @QueryParam("language") @Nullable String language) {
        if (!publications.view(id).blocking().isEmpty()) {
            throw Refusal.missing("page");
        }
        return preview.of(publications.preview(id, Audience.PUBLIC), language);
    }

    @GET
    @Path("review")
    public TemplateInstance show(String id, @QueryParam("notice") @Nullable String notice) {
        return draw(visits.get(id), notice == null ? "" : notice, Form.blank());
    }

    @POST
    @Path("review")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response decide(String id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var after = decisions.decide(id, posted);
            return Response.seeOther(URI.create("/desk/visits/" + id + "/review?notice=" + after))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(visits.get(id), "", form));
        }
    }

    private TemplateInstance draw(VisitRecord visit, String notice, Form form) {
        String id = visit.savedId().toString();
        PublicationView publication = publications.view(id);
        var rows = new DiffRows(words.of(VisitService.KIND, Stream.empty())).of(publications.changes(id));
        var page = new ReviewPage(
                visit,
                publication,
                rows,
                revisions.ofVisit(id, null, 50).items(),
                notice,
                caller.may(Role.APPROVER, visit.projectIds()),
                wording);
        return Templates.review(page, form);
    }
}
