package org.sojourn.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Client;
import org.sojourn.account.LinkService;
import org.sojourn.account.SignInService;
import org.sojourn.account.credential.SessionCookie;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;

/** Where one-time links lead: looking changes nothing (mail programs look too), only the button acts. */
@Path("/link/{secret}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class LinkPages {

    private final LinkService links;
    private final SignInService signIn;
    private final Forms forms;
    private final RoutingContext context;

    LinkPages(LinkService links, SignInService signIn, Forms forms, RoutingContext context) {
        this.links = links;
        this.signIn = signIn;
        this.forms = forms;
        this.context = context;
    }

    @CheckedTemplate(basePath = "desk/signin")
    static class Templates {
        static native TemplateInstance link(Form form, LinkService.Opened link, String secret);
    }

    /** What the form holds. */
    record NewPassword(@Nullable String password) {

        /** Fit for a log: no password. */
        @Override
        public String toString() {
            return "new password";
        }
    }

    @GET
    public Response form(@PathParam("secret") String secret) {
        return SpentLink.unless(() -> Response.ok(Templates.link(forms.of(Map.of()), links.open(secret), secret))
                .build());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response use(@PathParam("secret") String secret, MultipartFormDataInput input) {
        return SpentLink.unless(() -> accept(secret, input));
    }

    private Response accept(String secret, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        var link = links.open(secret);
        try {
            var account = links.accept(
                    secret, forms.read(posted.tree(), NewPassword.class).password());
            var entry = signIn.start(account, Client.of(context), "link");
            return Response.seeOther(URI.create(entry.home()))
                    .cookie(SessionCookie.holding(entry.secret()))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, view -> Templates.link(view, link, secret));
        }
    }
}
