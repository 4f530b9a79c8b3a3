package org.sojourn.desk.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.SignInService;
import org.sojourn.account.credential.SessionCookie;
import org.sojourn.web.Shell;

/** The way out of the desk: the session ends on the server, and the browser forgets what it saw. */
@Path("/signout")
@PermitAll
class SignOutPages {

    private final SignInService signIn;
    private final Caller caller;
    private final Shell shell;

    SignOutPages(SignInService signIn, Caller caller, Shell shell) {
        this.shell = shell;
        this.signIn = signIn;
        this.caller = caller;
    }

    @POST
    public Response signOut(@CookieParam(SessionCookie.NAME) @Nullable String secret) {
        if (secret != null) {
            signIn.signOut(secret, caller.id());
        }
        return Response.seeOther(URI.create(shell.in("/signin?out=1")))
                .cookie(SessionCookie.gone())
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }
}
