package org.sojourn.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
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
import org.sojourn.account.SignInService;
import org.sojourn.account.credential.SessionCookie;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;

/** The door of the desk. */
@Path("/signin")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SignInPages {

    private final SignInService signIn;
    private final Forms forms;
    private final RoutingContext context;

    SignInPages(SignInService signIn, Forms forms, RoutingContext context) {
        this.signIn = signIn;
        this.forms = forms;
        this.context = context;
    }

    @CheckedTemplate(basePath = "desk/signin")
    static class Templates {
        static native TemplateInstance signin(Form form, boolean signedOut);
    }

    /** What the form holds. */
    record SignIn(
            @Nullable String email,
            @Nullable String password,
            @Nullable String next) {

        /** Fit for a log: nothing of the person. */
        @Override
        public String toString() {
            return "sign-in";
        }
    }

    @GET
    public TemplateInstance form(@QueryParam("next") @Nullable String next, @QueryParam("out") @Nullable String out) {
        return Templates.signin(forms.of(Map.of("next", Destination.or(next, ""))), out != null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response signIn(MultipartFormDataInput input, @CookieParam(SessionCookie.NAME) @Nullable String earlier) {
        var posted = Posted.of(input);
        try {
            var form = forms.read(posted.tree(), SignIn.class);
            var entry = signIn.signIn(form.email(), form.password(), Client.of(context));
            if (earlier != null) {
                signIn.signOut(earlier, null);
            }
            return Response.seeOther(URI.create(Destination.or(form.next(), entry.home())))
                    .cookie(SessionCookie.holding(entry.secret()))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> Templates.signin(form, false));
        }
    }
}
