package org.sojourn.desk.history;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.desk.Wording;
import org.sojourn.desk.history.HistoryService.Subject;
import org.sojourn.organisation.OrganisationService;

/** The history of an organisation, for everybody on the staff. */
@Path("/desk/organisations/{id: [0-9a-fA-F-]{36}}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class OrganisationHistoryPages {

    private final Histories histories;
    private final OrganisationService organisations;
    private final Caller caller;
    private final Wording wording;

    OrganisationHistoryPages(Histories histories, OrganisationService organisations, Caller caller, Wording wording) {
        this.histories = histories;
        this.organisations = organisations;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(UUID id, @QueryParam("before") @Nullable String before) {
        var organisation = organisations.get(id);
        String form = "/desk/organisations/" + id;
        boolean mayEdit = caller.is(Role.MANAGER);
        return histories.page(
                Subject.of(
                        OrganisationService.KIND, organisation, form, wording.title(organisation.name(), ""), mayEdit),
                before);
    }
}
