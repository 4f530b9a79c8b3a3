package org.sojourn.desk.bulk;

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
import java.util.List;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.desk.bulk.BulkPage.Row;

/**
 * One change of the visits that were ticked in the list, or all that it found: what it is, what would come of it, what
 * came of it.
 */
@Path(BulkPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class BulkPages {

    static final String PATH = "/desk/visits/bulk";

    /** Buttons; without one it is asked what to change in the visits that were ticked. */
    private static final String FOUND = "found";

    private static final String LOOK = "look";

    private static final String APPLY = "apply";

    private final Found found;
    private final Changes changes;
    private final BulkService bulk;
    private final BulkRows rows;
    private final Forms forms;
    private final Caller caller;

    BulkPages(Found found, Changes changes, BulkService bulk, BulkRows rows, Forms forms, Caller caller) {
        this.found = found;
        this.changes = changes;
        this.bulk = bulk;
        this.rows = rows;
        this.forms = forms;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk/bulk")
    static class Templates {
        static native TemplateInstance change(BulkPage page);

        static native TemplateInstance done(List<Row> done, List<Row> left);
    }

    /** Nothing is chosen here, but in the list. */
    @GET
    public Response list() {
        return Response.seeOther(URI.create("/desk/visits")).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        var posted = Posted.of(input);
        var act = Changes.act(posted);
        List<Chosen> chosen;
        try {
            chosen = posted.act().equals(FOUND) ? found.of(posted) : Chosen.of(posted);
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(act, List.of(), form, null));
        }
        try {
            return Response.ok(answer(act, chosen, posted)).build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(act, chosen, form, null));
        }
    }

    private TemplateInstance answer(Act act, List<Chosen> chosen, Posted posted) {
        return switch (posted.act()) {
            case LOOK -> {
                var ahead = rows.of(act, bulk.ahead(chosen, changes.read(act, posted)));
                yield draw(act, chosen, new Form(posted.typed(), List.of()), ahead);
            }
            case APPLY -> {
                var came = rows.of(act, bulk.apply(chosen, changes.read(act, posted), posted));
                yield Templates.done(BulkPage.free(came), BulkPage.held(came));
            }
            default -> draw(act, chosen, new Form(posted.tree(), List.of()), null);
        };
    }

    private static TemplateInstance draw(Act act, List<Chosen> chosen, Form form, @Nullable List<Row> rows) {
        return Templates.change(new BulkPage(act, chosen, form, rows, Basis.ofNew()));
    }
}
