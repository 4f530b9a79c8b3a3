package org.sojourn.desk.visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.publication.preview.PreviewForm;
import org.sojourn.publication.preview.PreviewLinkRecord;
import org.sojourn.publication.preview.PreviewLinkService;
import org.sojourn.visit.VisitService;

/** Where links to the preview of a visit are made for people without an account, and ended. */
@Path("/desk/visits/{id}/previews")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class PreviewLinkPages {

    /** How long a link works unless somebody says otherwise. */
    private static final int DAYS = 14;

    private static final String END = "end/";

    private final PreviewLinkService links;
    private final VisitService visits;
    private final Forms forms;
    private final Wording wording;

    PreviewLinkPages(PreviewLinkService links, VisitService visits, Forms forms, Wording wording) {
        this.links = links;
        this.visits = visits;
        this.forms = forms;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/visit")
    static class Templates {
        static native TemplateInstance previews(Form form, Shown page);
    }

    /**
     * What the page shows.
     *
     * @param made the address of the link that was made just now; blank if none was
     * @param madeFor whom that one is for
     * @param possible whether there is anything to show
     */
    public record Shown(
            String reference,
            String title,
            String made,
            String madeFor,
            boolean possible,
            List<PreviewLinkRecord> links) {}

    @GET
    public TemplateInstance list(String id) {
        return draw(id, fresh(), "", "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(String id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            if (posted.act().startsWith(END)) {
                links.end(id, link(posted.act().substring(END.length())));
                return Response.seeOther(URI.create("/desk/visits/" + id + "/previews"))
                        .build();
            }
            var form = forms.read(posted.tree(), PreviewForm.class);
            return Response.ok(draw(id, fresh(), links.make(id, form), form.recipient()))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(id, form, "", ""));
        }
    }

    private static UUID link(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.missing("page");
        }
    }

    private Form fresh() {
        return forms.of(Map.of("days", DAYS));
    }

    private TemplateInstance draw(String id, Form form, String made, String madeFor) {
        var visit = visits.get(id);
        return Templates.previews(
                form,
                new Shown(
                        visit.reference() == null ? id : visit.reference(),
                        wording.title(visit.title(), visit.reference()),
                        made,
                        madeFor,
                        links.isPossible(id),
                        links.of(id)));
    }
}
