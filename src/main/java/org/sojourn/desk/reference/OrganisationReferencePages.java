package org.sojourn.desk.reference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.sojourn.account.Role;
import org.sojourn.desk.Wording;
import org.sojourn.organisation.OrganisationService;

/** Everything that refers to an organisation. */
@Path("/desk/organisations/{id: [0-9a-fA-F-]{36}}/references")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class OrganisationReferencePages {

    private final OrganisationService organisations;
    private final References references;
    private final Wording wording;

    OrganisationReferencePages(OrganisationService organisations, References references, Wording wording) {
        this.organisations = organisations;
        this.references = references;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/reference")
    static class Templates {
        static native TemplateInstance references(String name, String path, List<References.Group> groups);
    }

    @GET
    public TemplateInstance all(UUID id) {
        String name = wording.title(organisations.get(id).name(), "");
        return Templates.references(
                name, "/desk/organisations/" + id, references.withVisits(id, references.ofOrganisation(id)));
    }
}
