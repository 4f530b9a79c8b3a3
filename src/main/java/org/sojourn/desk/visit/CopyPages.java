package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.visit.VisitCopyService;
import org.sojourn.visit.VisitPart;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Created;

/** Where somebody chooses what a copy of a visit takes over. */
@Path("/desk/visits/{id}/copy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class CopyPages {

    private final VisitService visits;
    private final VisitCopyService copies;
    private final Editing editing;
    private final Forms forms;
    private final Caller caller;
    private final Wording wording;

    CopyPages(
            VisitService visits,
            VisitCopyService copies,
            Editing editing,
            Forms forms,
            Caller caller,
            Wording wording) {
        this.visits = visits;
        this.copies = copies;
        this.editing = editing;
        this.forms = forms;
        this.caller = caller;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/visit")
    static class Templates {
        static native TemplateInstance copy(CopyPage page, Form form);
    }

    /** What the page shows: of which visit, and what there is to choose. */
    public record CopyPage(String reference, String title, Basis basis) {
        public List<VisitPart> parts() {
            return List.of(VisitPart.values());
        }
    }

    @GET
    public TemplateInstance choose(String id) {
        caller.require(Role.MANAGER);
        var parts = JsonNodeFactory.instance.objectNode();
        VisitPart.USUAL.forEach(part -> parts.put(part.name(), "true"));
        var tree = JsonNodeFactory.instance.objectNode();
        tree.set("parts", parts);
        return draw(visits.get(id), new Form(tree, List.of()), Basis.ofNew());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response copy(String id, MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        var posted = Posted.of(input);
        try {
            String path = VisitPages.PATH + "/" + id + "/copy";
            String made = editing.once(posted, path, () -> {
                var copy = copies.copy(id, parts(posted));
                return new Created(VisitPages.PATH + "/" + copy.reference(), copy.savedVersion(), copy);
            });
            return Response.seeOther(URI.create(made + "?notice=copied")).build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(visits.get(id), form, posted.basis()));
        }
    }

    private static Set<VisitPart> parts(Posted posted) {
        var parts = EnumSet.noneOf(VisitPart.class);
        Arrays.stream(VisitPart.values())
                .filter(part -> posted.tree().at("/parts/" + part).asText("").equals("true"))
                .forEach(parts::add);
        return parts;
    }

    private TemplateInstance draw(VisitRecord visit, Form form, Basis basis) {
        String reference = visit.reference() == null ? "" : visit.reference();
        return Templates.copy(new CopyPage(reference, wording.title(visit.title(), reference), basis), form);
    }
}
