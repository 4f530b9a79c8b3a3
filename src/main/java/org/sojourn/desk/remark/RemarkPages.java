package org.sojourn.desk.remark;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.publication.remark.RemarkRecord;
import org.sojourn.publication.remark.RemarkService;
import org.sojourn.publication.remark.RemarkState;
import org.sojourn.site.Reader;
import org.sojourn.web.RegistryConfig;

/** What readers say is wrong on pages that the caller keeps, and what became of it. */
@Path(RemarkPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.ADMIN, Role.MANAGES})
class RemarkPages {

    static final String PATH = "/desk/remarks";

    /** As many as one page lists of each. */
    private static final int MOST = 100;

    private final RemarkService remarks;
    private final Forms forms;
    private final RegistryConfig registry;

    RemarkPages(RemarkService remarks, Forms forms, RegistryConfig registry) {
        this.remarks = remarks;
        this.forms = forms;
        this.registry = registry;
    }

    @CheckedTemplate(basePath = "desk/remark")
    static class Templates {
        static native TemplateInstance list(List<RemarkRecord> open, List<RemarkRecord> closed);

        static native TemplateInstance remark(Form form, RemarkRecord remark, String href);
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(remarks.open(MOST), remarks.closed(MOST));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        return draw(remarks.get(id), Form.blank());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response close(UUID id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var state = Posted.code(RemarkState.class, posted.act());
            if (state == null) {
                throw Refusal.malformed("", "value-unreadable");
            }
            remarks.close(
                    id, posted.version(), state, posted.tree().path("note").asText(""));
            return Response.seeOther(URI.create(PATH)).build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(remarks.get(id), form));
        }
    }

    private TemplateInstance draw(RemarkRecord remark, Form form) {
        return Templates.remark(
                form, remark, Reader.of(registry, remark.language()).path(remark.page()));
    }
}
