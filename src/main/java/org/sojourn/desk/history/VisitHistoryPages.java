package org.sojourn.desk.history;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Role;
import org.sojourn.desk.Wording;
import org.sojourn.desk.history.HistoryService.Subject;
import org.sojourn.visit.VisitService;

/** The history of a visit, for everybody who may read it. */
@Path("/desk/visits/{id}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class VisitHistoryPages {

    private final Histories histories;
    private final VisitService visits;
    private final Wording wording;

    VisitHistoryPages(Histories histories, VisitService visits, Wording wording) {
        this.histories = histories;
        this.visits = visits;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(String id, @QueryParam("before") @Nullable String before) {
        var visit = visits.get(id);
        boolean mayEdit = !visits.editable(List.of(visit.savedId())).isEmpty();
        String title = wording.title(visit.title(), visit.reference());
        String form = "/desk/visits/" + visit.reference();
        return histories.page(Subject.of(VisitService.KIND, visit, form, title, mayEdit), before);
    }
}
