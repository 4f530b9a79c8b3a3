package org.sojourn.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.account.notice.NoticeRecord;
import org.sojourn.account.notice.NoticeService;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.followup.FollowUpService;
import org.sojourn.publication.remark.RemarkRecord;
import org.sojourn.publication.remark.RemarkService;

/** Where the staff's day begins: what waits, what lacks something, what lies ahead. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.DESK)
class HomePages {

    private final EditorialService editorial;
    private final NoticeService notices;
    private final RemarkService remarks;
    private final FollowUpService followUps;
    private final Caller caller;

    HomePages(
            EditorialService editorial,
            NoticeService notices,
            RemarkService remarks,
            FollowUpService followUps,
            Caller caller) {
        this.remarks = remarks;
        this.followUps = followUps;
        this.caller = caller;
        this.editorial = editorial;
        this.notices = notices;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance home(
                EditorialService.Queues queues, List<NoticeRecord> notices, List<RemarkRecord> remarks, long overdue);
    }

    @GET
    public TemplateInstance home() {
        var reported = caller.isManager() ? remarks.open(20) : List.<RemarkRecord>of();
        return Templates.home(
                editorial.queues(), notices.unread(20), reported, caller.isStaff() ? followUps.overdue() : 0);
    }

    /** Takes a notice off the desk. */
    @POST
    @Path("notices/{id}/read")
    public Response read(UUID id) {
        notices.read(id);
        return Response.seeOther(URI.create("/desk")).build();
    }
}
