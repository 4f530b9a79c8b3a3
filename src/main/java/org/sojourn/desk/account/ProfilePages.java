package org.sojourn.desk.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AccountService;
import org.sojourn.account.Caller;
import org.sojourn.account.PasswordService;
import org.sojourn.account.credential.CredentialService;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;

/** Where everybody keeps their own name, password and sessions. */
@Path(ProfilePages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
class ProfilePages {

    static final String PATH = "/desk/profile";

    private static final URI SAVED = URI.create(PATH + "?done=saved");

    private final AccountService accounts;
    private final PasswordService passwords;
    private final CredentialService credentials;
    private final Caller caller;
    private final Forms forms;

    ProfilePages(
            AccountService accounts,
            PasswordService passwords,
            CredentialService credentials,
            Caller caller,
            Forms forms) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.credentials = credentials;
        this.caller = caller;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "desk/account")
    static class Templates {
        static native TemplateInstance profile(Form form, ProfileView page, boolean saved);
    }

    /** What the form about the person holds: what they are called, and the language they are spoken to. */
    record Own(@Nullable String name, @Nullable String language) {}

    /** What the form of the password holds. */
    record NewPassword(@Nullable String present, @Nullable String password) {

        /** Fit for a log: no password. */
        @Override
        public String toString() {
            return "new password";
        }
    }

    @GET
    public TemplateInstance show(@QueryParam("done") @Nullable String done) {
        return page(forms.of(own()), done != null);
    }

    @POST
    @Path("name")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response introduce(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var own = forms.read(posted.tree(), Own.class);
            accounts.introduce(own.name() == null ? "" : own.name(), own.language());
            return Response.seeOther(SAVED).build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> page(form, false));
        }
    }

    @POST
    @Path("password")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response changePassword(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var form = forms.read(posted.tree(), NewPassword.class);
            passwords.change(form.present(), form.password());
            return Response.seeOther(SAVED).build();
        } catch (Refusal refusal) {
            own().forEach(posted.typed()::put);
            return forms.redraw(posted.typed(), refusal, form -> page(form, false));
        }
    }

    @POST
    @Path("sessions/{id}/end")
    public Response endSession(UUID id) {
        credentials.endSession(caller.required(), id);
        return Response.seeOther(SAVED).build();
    }

    private Map<String, String> own() {
        var own = accounts.own();
        return Map.of("name", own.name(), "language", own.language() == null ? "" : own.language());
    }

    private TemplateInstance page(Form form, boolean saved) {
        var own = accounts.own();
        var sessions = credentials.sessions(own.savedId()).stream()
                .map(session -> CredentialView.of(session, caller.credential()))
                .toList();
        return Templates.profile(form, new ProfileView(own.email(), passwords.hasPassword(), sessions), saved);
    }
}
