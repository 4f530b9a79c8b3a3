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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Client;
import org.sojourn.account.FirstAccount;
import org.sojourn.account.LinkService;
import org.sojourn.account.SignInService;
import org.sojourn.account.credential.SessionCookie;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.web.Shell;

/** Where whoever installed the registry makes its first account. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SetUpPages {

    private final LinkService links;
    private final SignInService signIn;
    private final Forms forms;
    private final RoutingContext context;
    private final Shell shell;

    SetUpPages(LinkService links, SignInService signIn, Forms forms, RoutingContext context, Shell shell) {
        this.shell = shell;
        this.links = links;
        this.signIn = signIn;
        this.forms = forms;
        this.context = context;
    }

    @CheckedTemplate(basePath = "desk/signin")
    static class Templates {
        static native TemplateInstance setup(Form form);
    }

    @GET
    public Response form(@QueryParam("token") @Nullable String token) {
        return SpentLink.unless(() -> {
            if (token == null || !links.opensSetUp(token)) {
                throw Refusal.because(Refusal.Reason.MISSING, "link-spent");
            }
            return Response.ok(Templates.setup(forms.of(Map.of("token", token))))
                    .build();
        });
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response setUp(MultipartFormDataInput input) {
        return SpentLink.unless(() -> make(input));
    }

    private Response make(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var account = links.setUp(forms.read(posted.tree(), FirstAccount.class), shell.language());
            var entry = signIn.start(account, Client.of(context), "set-up");
            return Response.seeOther(URI.create(entry.home()))
                    .cookie(SessionCookie.holding(entry.secret()))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, Templates::setup);
        }
    }
}
