package org.sojourn.desk.backup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Audit;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.storage.backup.BackupService;

/** Where administrators see the backups and take one with them. */
@Path(BackupPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
class BackupPages {

    static final String PATH = "/desk/backups";

    private static final Set<String> DONE = Set.of("made", "busy");

    private final BackupService backups;
    private final Caller caller;
    private final Audit audit;

    BackupPages(BackupService backups, Caller caller, Audit audit) {
        this.backups = backups;
        this.caller = caller;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "desk/backup")
    static class Templates {
        static native TemplateInstance backups(List<BackupView> backups, BackupService service, String done);
    }

    @GET
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        var lines = backups.all().stream().map(BackupView::of).toList();
        return Templates.backups(lines, backups, done != null && DONE.contains(done) ? done : "");
    }

    /** A failure is told by the alarm on the page that follows. */
    @POST
    public Response make() {
        audit.did("backup asked for", caller.required(), caller.required());
        boolean free = backups.make();
        String done = !free ? "?done=busy" : backups.failedAt() == null ? "?done=made" : "";
        return Response.seeOther(URI.create(PATH + done)).build();
    }

    @GET
    @Path("{name}")
    @Produces({"application/zip", MediaType.TEXT_HTML})
    public Response download(String name) {
        var file = backups.file(name);
        audit.did("everything downloaded, as " + name, caller.required(), caller.required());
        return Response.ok(file, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
