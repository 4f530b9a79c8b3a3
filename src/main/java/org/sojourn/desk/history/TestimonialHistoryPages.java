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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.desk.Wording;
import org.sojourn.desk.history.HistoryService.Subject;
import org.sojourn.testimonial.TestimonialRecord;
import org.sojourn.testimonial.TestimonialService;
import org.sojourn.visit.VisitService;

/** The history of a testimonial, for everybody who may read its visit, whose form it is edited in. */
@Path("/desk/testimonials/{id: [0-9a-fA-F-]{36}}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class TestimonialHistoryPages {

    private final Histories histories;
    private final TestimonialService testimonials;
    private final VisitService visits;
    private final Wording wording;

    TestimonialHistoryPages(
            Histories histories, TestimonialService testimonials, VisitService visits, Wording wording) {
        this.histories = histories;
        this.testimonials = testimonials;
        this.visits = visits;
        this.wording = wording;
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
                TestimonialRecord.class,
                (seen, again, reason) -> testimonials.replace(id, seen, again, reason));
    }

    private Subject subject(UUID id) {
        var testimonial = testimonials.get(id);
        return new Subject(
                TestimonialService.KIND,
                testimonial,
                "/desk/testimonials/" + id,
                "/desk/visits/" + visits.known(testimonial.visitId()).reference() + "#testimonials",
                wording.title(testimonial.title(), ""),
                !visits.editable(List.of(testimonial.visitId())).isEmpty());
    }
}
