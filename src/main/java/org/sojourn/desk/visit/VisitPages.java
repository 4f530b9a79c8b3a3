package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Form;
import org.sojourn.desk.FormRows;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.PublicationService;
import org.sojourn.publication.PublicationState;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Labels;
import org.sojourn.web.Sentences;
import org.sojourn.web.Shell;
import org.sojourn.web.Slice;

/** The list of visits and the form. The form works by posting alone; htmx only spares the reload. */
@Path("/desk/visits")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class VisitPages {

    private final VisitService visits;
    private final VisitFormService forms;
    private final PublicationService publications;
    private final EditorialService editorial;
    private final Sentences sentences;
    private final Shell shell;
    private final Wording wording;
    private final Labels labels;
    private final Caller caller;

    VisitPages(
            VisitService visits,
            VisitFormService forms,
            PublicationService publications,
            EditorialService editorial,
            Sentences sentences,
            Shell shell,
            Wording wording,
            Labels labels,
            Caller caller) {
        this.caller = caller;
        this.wording = wording;
        this.labels = labels;
        this.visits = visits;
        this.forms = forms;
        this.publications = publications;
        this.editorial = editorial;
        this.sentences = sentences;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "desk/visit")
    static class Templates {
        static native TemplateInstance list(Slice<EditorialService.Line> visits, Search search);

        static native TemplateInstance form(VisitFormPage page, Form form);
    }

    /** What the list was asked for. */
    public record Search(
            @Nullable String q,
            @Nullable String state,
            @Nullable Integer year,
            @Nullable String next) {
        /** The query of the page after this one. */
        public String following() {
            return Posted.query("q", q, "state", state, "year", year, "cursor", next);
        }
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("year") @Nullable String year,
            @QueryParam("cursor") @Nullable String cursor) {
        var found = editorial.find(q, Posted.code(PublicationState.class, state), Posted.year(year), cursor, 50);
        return Templates.list(found, new Search(q, state, Posted.year(year), found.next()));
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        caller.require(Role.MANAGER);
        return draw(null, forms.blank(), List.of(), "", UUID.randomUUID().toString());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        var posted = Posted.of(input);
        return change(posted, null, () -> forms.create(posted.tree(), posted.key()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance open(String id, @QueryParam("notice") @Nullable String notice) {
        var visit = visits.get(id);
        return draw(visit, forms.tree(visit), List.of(), notice == null ? "" : notice, "");
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(String id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        return change(posted, visits.get(id), () -> {
            forms.replace(id, posted.version(), posted.tree());
            return id;
        });
    }

    /** One way for every button of the form: rearrange and redraw, or save and go on. */
    private Response change(Posted posted, @Nullable VisitRecord visit, java.util.function.Supplier<String> save) {
        var tree = posted.tree();
        try {
            forms.resolve(tree);
            if (FormRows.rearrange(tree, posted.act())) {
                return redraw(200, posted, visit, List.of());
            }
            if (posted.act().endsWith("/create")) {
                forms.add(tree, posted.act().substring(0, posted.act().length() - "/create".length()));
                return redraw(200, posted, visit, List.of());
            }
            answerGap(tree, posted.act());
            VisitForm.dropBlankRows(tree);
            String id = save.get();
            return Response.seeOther(URI.create("/desk/visits/" + id + after(posted.act(), id)))
                    .build();
        } catch (Refusal refusal) {
            return switch (refusal.reason()) {
                case INVALID, MALFORMED -> redraw(422, posted, visit, refusal.problems());
                case STALE ->
                    redraw(
                            412,
                            posted,
                            visits.get(String.valueOf(visit == null ? "" : visit.id())),
                            refusal.problems());
                default -> throw refusal;
            };
        }
    }

    /** "Not recorded" is an answer, and can be taken back. */
    private static void answerGap(ObjectNode tree, String act) {
        if (act.startsWith("not-recorded/")) {
            tree.withArray("/notRecorded").add(act.substring("not-recorded/".length()));
        } else if (act.startsWith("recorded/")) {
            var answers = tree.withArray("/notRecorded");
            for (int i = answers.size() - 1; i >= 0; i--) {
                if (answers.get(i).asText().equals(act.substring("recorded/".length()))) {
                    answers.remove(i);
                }
            }
        }
    }

    private String after(String act, String id) {
        if (!act.equals("submit")) {
            return "?notice=saved";
        }
        try {
            publications.submit(id, visits.get(id).savedVersion());
            return "/review?notice=submitted";
        } catch (Refusal notReady) {
            return "?notice=" + (notReady.reason() == Refusal.Reason.INVALID ? "not-ready" : "not-submitted");
        }
    }

    private Response redraw(int status, Posted posted, @Nullable VisitRecord visit, List<Problem> problems) {
        return Response.status(status)
                .entity(draw(visit, posted.tree(), problems, status == 412 ? "stale" : "", posted.key()))
                .build();
    }

    private TemplateInstance draw(
            @Nullable VisitRecord visit, ObjectNode tree, List<Problem> problems, String notice, String key) {
        var flaws = problems.stream()
                .map(problem -> new Form.Flaw(VisitForm.field(problem), sentences.of(problem, shell.locale())))
                .toList();
        var page = new VisitFormPage(
                visit,
                visit == null ? null : publications.view(visit.savedId().toString()),
                notice,
                visit == null || !visits.editable(List.of(visit.savedId())).isEmpty(),
                visit == null ? 0 : visit.savedVersion(),
                key,
                wording,
                labels,
                shell.locale());
        return Templates.form(page, new Form(tree, flaws));
    }
}
