package org.sojourn.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Client;
import org.sojourn.account.LinkService;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;

/** Where people ask for a new password; the answer is the same for every address. */
@Path("/forgotten")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class ForgottenPages {

    private final LinkService links;
    private final Forms forms;
    private final RoutingContext context;

    ForgottenPages(LinkService links, Forms forms, RoutingContext context) {
        this.links = links;
        this.forms = forms;
        this.context = context;
    }

    @CheckedTemplate(basePath = "desk/signin")
    static class Templates {
        static native TemplateInstance forgotten(Form form, boolean byMail, boolean done);
    }

    /** What the form holds. */
    record Forgotten(@Nullable String email) {}

    @GET
    public TemplateInstance form() {
        return Templates.forgotten(forms.of(Map.of()), links.goByMail(), false);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response ask(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var form = forms.read(posted.tree(), Forgotten.class);
            if (form.email() == null) {
                throw Refusal.invalid("/email", "value-missing");
            }
            links.forgotten(form.email(), Client.of(context));
            return Response.ok(Templates.forgotten(forms.of(Map.of()), links.goByMail(), true))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, view -> Templates.forgotten(view, links.goByMail(), false));
        }
    }
}
