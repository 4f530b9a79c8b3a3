package org.sojourn.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.sojourn.publication.remark.RemarkConfig;
import org.sojourn.web.OutsidePage;
import org.sojourn.web.Shell;

/** Whose the data are, and how accessible the pages: what the software does, said for whoever runs it. */
@Path("/")
@PermitAll
@OutsidePage
class LegalPages {

    /** When the statement was last held against the pages; it changes when they are tested otherwise. */
    private static final LocalDate PREPARED = LocalDate.of(2026, 11, 24);

    private final RemarkConfig remarks;
    private final Shell shell;

    LegalPages(RemarkConfig remarks, Shell shell) {
        this.remarks = remarks;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance privacy(long days);

        static native TemplateInstance accessibility(String day);
    }

    @GET
    @Path("privacy")
    public Response privacy() {
        return Response.ok(Templates.privacy(remarks.keptFor().toDays())).build();
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return Response.ok(Templates.accessibility(Reader.of(shell).day(PREPARED)))
                .build();
    }
}
