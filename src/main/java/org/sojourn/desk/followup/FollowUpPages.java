package org.sojourn.desk.followup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.followup.FollowUpList.Marked;
import org.sojourn.publication.followup.FollowUpService;
import org.sojourn.visit.VisitRecord.FollowUpState;

/** The follow-ups of all visits within reach, where their managers note what became of them. */
@Path(FollowUpPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class FollowUpPages {

    static final String PATH = "/desk/follow-ups";

    private final FollowUpService followUps;
    private final FollowUpLists lists;
    private final Forms forms;

    FollowUpPages(FollowUpService followUps, FollowUpLists lists, Forms forms) {
        this.followUps = followUps;
        this.lists = lists;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "desk/followup")
    static class Templates {
        static native TemplateInstance list(FollowUpList list, Form form, @Nullable Marked marked);
    }

    /** What the address of the list says. */
    public static class Asked {
        @QueryParam("state")
        @Nullable
        String state;

        @QueryParam("project")
        @Nullable
        String project;

        @QueryParam("cursor")
        @Nullable
        String cursor;
    }

    @GET
    public TemplateInstance list(@BeanParam Asked asked, @QueryParam("marked") @Nullable String marked) {
        return Templates.list(
                lists.of(asked.state, asked.project, asked.cursor),
                Form.blank(),
                marked == null ? null : lists.marked(marked));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN, Role.MANAGES})
    public Response mark(String id, @BeanParam Asked asked, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var visit = followUps.mark(id, posted.version(), position(posted), state(posted));
            String query = lists.of(asked.state, asked.project, asked.cursor).here();
            return Response.seeOther(URI.create(PATH + query + "&marked=" + visit.reference()))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(
                    posted.typed(),
                    refusal,
                    form -> Templates.list(
                            lists.of(asked.state, asked.project, asked.cursor), form.withoutFields(), null));
        }
    }

    private static int position(Posted posted) {
        String position = posted.tree().path("position").asText("");
        if (!position.matches("\\d{1,4}")) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return Integer.parseInt(position);
    }

    private static FollowUpState state(Posted posted) {
        var state = Posted.code(FollowUpState.class, posted.act());
        if (state == null) {
            throw Refusal.malformed("", "value-unreadable");
        }
        return state;
    }
}
