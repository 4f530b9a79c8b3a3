package org.sojourn.desk.merge;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.sojourn.account.Role;
import org.sojourn.desk.Posted;
import org.sojourn.organisation.DuplicateService;

/** Organisations that may be one, pair by pair: an administrator merges them, a manager says that they are two. */
@Path(DuplicatePages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class DuplicatePages {

    static final String PATH = "/desk/organisations/duplicates";

    private static final int MOST = 100;

    private final DuplicateService duplicates;

    DuplicatePages(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    @CheckedTemplate(basePath = "desk/merge")
    static class Templates {
        static native TemplateInstance duplicates(List<DuplicateService.Pair> pairs);
    }

    @GET
    public TemplateInstance list() {
        return Templates.duplicates(duplicates.pairs(MOST));
    }

    /** Leads back to the organisation from whose page it was said. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response dismiss(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        duplicates.dismiss(posted.id("one"), posted.id("other"));
        UUID back = posted.id("back");
        return Response.seeOther(URI.create(back == null ? PATH : "/desk/organisations/" + back))
                .build();
    }
}
