package org.sojourn.desk.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.sojourn.account.Role;
import org.sojourn.storage.DatabaseWatch;

/** How the registry is doing: what its health checks and its figures say, in words. */
@Path("/desk/operation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
class OperationPages {

    private final Operation operation;
    private final DatabaseWatch database;

    OperationPages(Operation operation, DatabaseWatch database) {
        this.operation = operation;
        this.database = database;
    }

    @CheckedTemplate(basePath = "desk/operator")
    static class Templates {
        static native TemplateInstance operation(OperationView node);
    }

    @GET
    public TemplateInstance show() throws SQLException {
        return Templates.operation(operation.view(database.state()));
    }
}
