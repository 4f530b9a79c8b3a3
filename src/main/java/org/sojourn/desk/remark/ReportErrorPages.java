package org.sojourn.desk.remark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Client;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.Forms;
import org.sojourn.desk.Posted;
import org.sojourn.publication.remark.RemarkConfig;
import org.sojourn.publication.remark.RemarkForm;
import org.sojourn.publication.remark.RemarkService;
import org.sojourn.web.Shell;

/** Where anybody says what is wrong on a public page. It says the same of pages that are there and that aren't. */
@Path("/report-error")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class ReportErrorPages {

    /** A field that no person sees: who fills it in is a program that fills in everything. */
    private static final String TRAP = "website";

    private final RemarkService remarks;
    private final RemarkConfig config;
    private final Forms forms;
    private final Shell shell;
    private final RoutingContext context;

    ReportErrorPages(RemarkService remarks, RemarkConfig config, Forms forms, Shell shell, RoutingContext context) {
        this.remarks = remarks;
        this.config = config;
        this.forms = forms;
        this.shell = shell;
        this.context = context;
    }

    @CheckedTemplate(basePath = "desk/remark")
    static class Templates {
        static native TemplateInstance send(Form form, String page, long days);

        static native TemplateInstance sent(String page);
    }

    @GET
    public TemplateInstance form(@QueryParam("page") @Nullable String page, @QueryParam("sent") @Nullable String sent) {
        String local = RemarkForm.local(page);
        return sent == null ? draw(Form.blank(), local) : Templates.sent(local);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        String page = RemarkForm.local(posted.typed().path("page").asText(null));
        try {
            take(posted.tree());
            return Response.seeOther(URI.create(
                            shell.in("/report-error?sent=1&page=" + URLEncoder.encode(page, StandardCharsets.UTF_8))))
                    .build();
        } catch (Refusal refusal) {
            return forms.redraw(posted.typed(), refusal, form -> draw(form, page));
        }
    }

    private void take(ObjectNode tree) {
        boolean trapped = !tree.path(TRAP).asText("").isBlank();
        tree.remove(TRAP);
        var form = forms.read(tree, RemarkForm.class);
        if (!trapped) {
            remarks.send(form, shell.language(), Client.of(context));
        }
    }

    private TemplateInstance draw(Form form, String page) {
        return Templates.send(form, page, config.keptFor().toDays());
    }
}
