package org.sojourn.desk.names;

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

/** The published visits that carry an old name of an organisation. */
@Path("/desk/organisations/{id: [0-9a-fA-F-]{36}}/names")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class OrganisationNamesPages {

    private final NamesPage names;

    OrganisationNamesPages(NamesPage names) {
        this.names = names;
    }

    /** @param done how many were published again a moment ago */
    @GET
    public TemplateInstance list(UUID id, @QueryParam("done") @Nullable String done) {
        return names.list("organisations", id, done);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response republish(UUID id, MultipartFormDataInput input) {
        return names.republish("organisations", id, input);
    }
}
