package org.sojourn.desk.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.sojourn.base.Refusal;

/** What somebody sees whose link was used, replaced or is too old: what to do now, and nothing about whose it was. */
final class SpentLink {

    private SpentLink() {}

    @CheckedTemplate(basePath = "desk/signin")
    static class Templates {
        static native TemplateInstance spent();
    }

    static Response unless(Supplier<Response> page) {
        try {
            return page.get();
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.MISSING) {
                return Response.status(404).entity(Templates.spent()).build();
            }
            throw refusal;
        }
    }
}
