package org.sojourn.desk.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.credential.CredentialService;
import org.sojourn.account.credential.TokenRecord;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;

/** Where everybody keeps the tokens of programs that act in their name. */
@Path(TokenPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
class TokenPages {

    static final String PATH = "/desk/profile/tokens";

    private final CredentialService credentials;
    private final Caller caller;
    private final Forms forms;

    TokenPages(CredentialService credentials, Caller caller, Forms forms) {
        this.credentials = credentials;
        this.caller = caller;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "desk/account")
    static class Templates {
        static native TemplateInstance tokens(Form form, List<CredentialView> tokens, @Nullable TokenRecord made);
    }

    @GET
    public TemplateInstance list() {
        return page(forms.of(Map.of()), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response make(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        try {
            var token = credentials.openToken(caller.required(), forms.read(posted.tree(), TokenRecord.class));
            return Response.ok(page(forms.of(Map.of()), token)).build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> page(form, null));
        }
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(UUID id) {
        credentials.revokeToken(caller.required(), id);
        return Response.seeOther(URI.create(PATH)).build();
    }

    private TemplateInstance page(Form form, @Nullable TokenRecord made) {
        var tokens = credentials.tokens(caller.required()).stream()
                .map(token -> CredentialView.of(token, caller.credential()))
                .toList();
        return Templates.tokens(form, tokens, made);
    }
}
