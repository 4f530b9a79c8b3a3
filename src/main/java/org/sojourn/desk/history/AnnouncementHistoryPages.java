package org.sojourn.desk.history;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.announcement.AnnouncementRecord;
import org.sojourn.announcement.AnnouncementService;
import org.sojourn.desk.history.HistoryService.Subject;
import org.sojourn.visit.VisitService;

/** The history of an announcement, for everybody on the staff; its form is a part of a visit's. */
@Path("/desk/announcements/{id: [0-9a-fA-F-]{36}}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class AnnouncementHistoryPages {

    private final Histories histories;
    private final AnnouncementService announcements;
    private final VisitService visits;

    AnnouncementHistoryPages(Histories histories, AnnouncementService announcements, VisitService visits) {
        this.histories = histories;
        this.announcements = announcements;
        this.visits = visits;
    }

    @GET
    public TemplateInstance show(UUID id, @QueryParam("before") @Nullable String before) {
        return histories.page(subject(id), before);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN, Role.MANAGES})
    public Response bringBack(UUID id, MultipartFormDataInput input) {
        return histories.bringBack(
                () -> subject(id),
                input,
                AnnouncementRecord.class,
                (seen, again, reason) -> announcements.replace(id, seen, again, reason));
    }

    private Subject subject(UUID id) {
        var announcement = announcements.get(id);
        return new Subject(
                AnnouncementService.KIND,
                announcement,
                "/desk/announcements/" + id,
                form(announcement),
                announcement.title(),
                announcements.mayEdit(announcement));
    }

    private @Nullable String form(AnnouncementRecord announcement) {
        return visits.readable(announcement.visitIds()).stream()
                .map(visit -> visits.known(visit).reference())
                .sorted()
                .findFirst()
                .map(reference -> "/desk/visits/" + reference + "#announcements")
                .orElse(null);
    }
}
