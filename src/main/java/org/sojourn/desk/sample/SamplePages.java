package org.sojourn.desk.sample;

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
import org.sojourn.account.Role;
import org.sojourn.intake.sample.SampleService;
import org.sojourn.web.Sample;

/** Shows what the sample brought along, and removes it. */
@Path(SamplePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
class SamplePages {

    static final String PATH = "/desk/sample";

    private final SampleService samples;
    private final Sample sample;

    SamplePages(SampleService samples, Sample sample) {
        this.samples = samples;
        this.sample = sample;
    }

    @CheckedTemplate(basePath = "desk/sample")
    static class Templates {
        static native TemplateInstance sample(SamplePage page);
    }

    @GET
    public TemplateInstance show() {
        return Templates.sample(new SamplePage(samples.counts(), samples.ties()));
    }

    /** What somebody has tied to it meanwhile keeps it here, and the page says so. */
    @POST
    public Response remove() {
        if (!samples.remove()) {
            return Response.status(Response.Status.CONFLICT).entity(show()).build();
        }
        sample.look();
        return Response.seeOther(URI.create(PATH)).build();
    }
}
