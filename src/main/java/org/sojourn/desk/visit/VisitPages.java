package org.sojourn.desk.visit;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Registers;
import org.sojourn.desk.Wording;
import org.sojourn.publication.EditorialService;
import org.sojourn.publication.EditorialService.Wanted;
import org.sojourn.publication.Mention;
import org.sojourn.publication.PublicationService;
import org.sojourn.publication.PublicationState;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Created;
import org.sojourn.web.Labels;
import org.sojourn.web.Shell;
import org.sojourn.web.Slice;

/** The list of visits and the form. The form works by posting alone; htmx only spares the reload. */
@Path(VisitPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class VisitPages {

    static final String PATH = "/desk/visits";

    private static final String NOT_RECORDED = "notRecorded";
    private static final Pattern GAP = Pattern.compile("(not-recorded|recorded)/(.+)");

    private final VisitService visits;
    private final VisitFormService forms;
    private final PublicationService publications;
    private final EditorialService editorial;
    private final Editing editing;
    private final Registers registers;
    private final Shell shell;
    private final Wording wording;
    private final Labels labels;
    private final Caller caller;

    VisitPages(
            VisitService visits,
            VisitFormService forms,
            PublicationService publications,
            EditorialService editorial,
            Editing editing,
            Registers registers,
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
        this.editing = editing;
        this.registers = registers;
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
            @Nullable Referring referring,
            @Nullable String next) {
        /** The query of the page after this one. */
        public String following() {
            return Posted.query(
                    "q",
                    q,
                    "state",
                    state,
                    "year",
                    year,
                    "of",
                    referring == null ? null : referring.of(),
                    "as",
                    referring == null ? null : referring.as(),
                    "cursor",
                    next);
        }
    }

    /** To which organisation or project the visits of a list refer, and how. */
    public record Referring(UUID of, Mention as, String name) {}

    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("year") @Nullable String year,
            @QueryParam("of") @Nullable UUID of,
            @QueryParam("as") @Nullable String as,
            @QueryParam("cursor") @Nullable String cursor) {
        var referring = referring(of, Posted.code(Mention.class, as));
        var found = editorial.find(
                new Wanted(
                        q,
                        Posted.code(PublicationState.class, state),
                        Posted.year(year),
                        referring == null ? null : referring.of(),
                        referring == null ? null : referring.as()),
                cursor,
                50);
        return Templates.list(found, new Search(q, state, Posted.year(year), referring, found.next()));
    }

    private @Nullable Referring referring(@Nullable UUID of, @Nullable Mention as) {
        String name = of == null ? null : registers.labels(List.of(of)).get(of);
        return of == null || as == null || name == null ? null : new Referring(of, as, name);
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        caller.require(Role.MANAGER);
        return draw(null, forms.blank(), "", 0, UUID.randomUUID().toString());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        var posted = Posted.of(input);
        return editing.change(
                VisitForm.SHAPE,
                posted,
                () -> after(posted, editing.once(posted, PATH + "/new", () -> {
                    answerGap(posted);
                    return kept(forms.create(posted.tree()));
                })),
                (form, stale) -> draw(null, form, "", 0, posted.key()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance open(String id, @QueryParam("notice") @Nullable String notice) {
        var visit = visits.get(id);
        return draw(
                visit,
                forms.of(visit),
                notice == null ? "" : notice,
                visit.savedVersion(),
                UUID.randomUUID().toString());
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(String id, MultipartFormDataInput input) {
        var posted = Posted.of(input);
        return editing.change(
                VisitForm.SHAPE,
                posted,
                () -> after(posted, editing.onceMore(posted, PATH + "/" + id, () -> {
                    answerGap(posted);
                    return kept(forms.replace(id, posted.version(), posted.tree()));
                })),
                (form, stale) -> {
                    var present = visits.get(id);
                    if (stale) {
                        forms.rebase(posted.tree());
                    }
                    long version = stale ? present.savedVersion() : posted.version();
                    return draw(present, form, stale ? "stale" : "", version, posted.key());
                });
    }

    private static Created kept(VisitRecord visit) {
        return new Created(PATH + "/" + visit.reference(), visit.savedVersion(), visit);
    }

    /** "Not recorded" is an answer, and can be taken back. */
    private static void answerGap(Posted posted) {
        var act = GAP.matcher(posted.act());
        if (act.matches()) {
            var answers = new LinkedHashSet<String>();
            posted.tree().path(NOT_RECORDED).forEach(answer -> answers.add(answer.asText()));
            boolean changed =
                    act.group(1).equals("not-recorded") ? answers.add(act.group(2)) : answers.remove(act.group(2));
            if (changed) {
                var rows = posted.tree().putArray(NOT_RECORDED);
                answers.forEach(rows::add);
            }
        }
    }

    /** Where a saved form leads: back to it, or to its review if that was asked for and nothing blocks it. */
    private URI after(Posted posted, String path) {
        return URI.create(path + (posted.act().equals("submit") ? submitted(path) : "?notice=saved"));
    }

    private String submitted(String path) {
        String reference = path.substring(path.lastIndexOf('/') + 1);
        try {
            publications.submit(reference, visits.get(reference).savedVersion());
            return "/review?notice=submitted";
        } catch (Refusal notReady) {
            return "?notice=" + (notReady.reason() == Refusal.Reason.INVALID ? "not-ready" : "not-submitted");
        }
    }

    private TemplateInstance draw(@Nullable VisitRecord visit, Form form, String notice, long version, String key) {
        var page = new VisitFormPage(
                visit,
                visit == null ? null : publications.view(visit.savedId().toString()),
                notice,
                visit == null || !visits.editable(List.of(visit.savedId())).isEmpty(),
                version,
                key,
                wording,
                labels,
                shell.locale());
        return Templates.form(page, form);
    }
}
