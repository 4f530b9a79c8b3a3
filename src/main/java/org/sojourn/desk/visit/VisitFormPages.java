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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Refusal;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.draft.Draft;
import org.sojourn.desk.draft.Draft.Place;
import org.sojourn.desk.draft.Offers;
import org.sojourn.desk.history.HistoryService;
import org.sojourn.desk.saving.Edited;
import org.sojourn.desk.saving.Fresh;
import org.sojourn.desk.saving.FreshEditing;
import org.sojourn.desk.saving.SharedEditing;
import org.sojourn.publication.PublicationService;
import org.sojourn.visit.VisitCopyService;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Created;
import org.sojourn.web.Shell;
import org.sojourn.web.language.Labels;

/** The form of a visit. It works by posting alone; htmx only spares the reload. */
@Path(VisitPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.STAFF)
class VisitFormPages {

    private static final String PATH = VisitPages.PATH;

    private final VisitService visits;
    private final VisitCopyService copies;
    private final VisitFormService forms;
    private final PublicationService publications;
    private final Editing editing;
    private final FreshEditing fresh;
    private final SharedEditing shared;
    private final HistoryService history;
    private final Shell shell;
    private final Wording wording;
    private final Labels labels;
    private final Caller caller;

    VisitFormPages(
            VisitService visits,
            VisitCopyService copies,
            VisitFormService forms,
            PublicationService publications,
            Editing editing,
            FreshEditing fresh,
            SharedEditing shared,
            HistoryService history,
            Shell shell,
            Wording wording,
            Labels labels,
            Caller caller) {
        this.visits = visits;
        this.copies = copies;
        this.forms = forms;
        this.publications = publications;
        this.editing = editing;
        this.fresh = fresh;
        this.shared = shared;
        this.history = history;
        this.shell = shell;
        this.wording = wording;
        this.labels = labels;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk/visit")
    static class Templates {
        static native TemplateInstance form(VisitFormPage page, Form form);
    }

    /** @param draft the key of an unsaved one to go on with */
    @GET
    @Path("new")
    public TemplateInstance blank(@QueryParam("draft") @Nullable String draft) {
        caller.require(Role.MANAGER);
        return fresh.draft(VisitService.KIND, draft)
                .map(kept -> draw(null, kept.form(), "", kept.basis(), Offers.continuing(kept)))
                .orElseGet(() -> draw(null, forms.blank(), "", Basis.ofNew(), fresh.offers(VisitService.KIND)));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response create(MultipartFormDataInput input) {
        caller.require(Role.MANAGER);
        return fresh.change(VisitForm.SHAPE, Posted.of(input), new NewVisit());
    }

    /** A visit that is being typed for the first time. */
    private final class NewVisit implements Fresh {
        @Override
        public String kind() {
            return VisitService.KIND;
        }

        @Override
        public String path() {
            return PATH + "/new";
        }

        @Override
        public Created save(Posted posted) {
            VisitGaps.answer(posted);
            return kept(forms.create(posted.tree()));
        }

        @Override
        public URI after(Posted posted, String saved) {
            return VisitFormPages.this.after(posted, saved);
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted) {
            return VisitFormPages.this.draw(null, form, "", posted.basis(), Offers.NONE);
        }

        @Override
        public Edited made(String id) {
            return new SavedVisit(visits.get(id));
        }
    }

    /**
     * @param version the version to be brought back, if not the present one
     * @param draft whether unsaved changes are gone on with
     */
    @GET
    @Path("{id}")
    public TemplateInstance open(
            String id,
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("version") @Nullable Long version,
            @QueryParam("draft") @Nullable String draft) {
        var visit = visits.get(id);
        var kept = isEditable(visit) ? shared.draft(new SavedVisit(visit)) : Optional.<Draft>empty();
        if (draft != null && kept.isPresent()) {
            return draw(visit, kept.get().form(), "", kept.get().basis(), Offers.continuing(kept.get()));
        }
        var shown =
                version == null ? visit : history.at(VisitService.KIND, visit.savedId(), version, VisitRecord.class);
        return draw(
                visit,
                forms.of(shown),
                notice == null ? "" : notice,
                Basis.fresh(visit.savedVersion(), version),
                new Offers(kept.stream().toList(), false));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(String id, MultipartFormDataInput input) {
        var visit = visits.get(id);
        visits.requireEditable(visit.savedId());
        return shared.change(VisitForm.SHAPE, Posted.of(input), new SavedVisit(visit));
    }

    /** A visit that is being edited. */
    private final class SavedVisit implements Edited {
        private final VisitRecord present;

        SavedVisit(VisitRecord present) {
            this.present = present;
        }

        @Override
        public Place place() {
            return new Place(VisitService.KIND, present.savedId(), false);
        }

        @Override
        public URI save(Posted posted) {
            return after(posted, editing.onceMore(posted, path(), () -> {
                VisitGaps.answer(posted);
                return kept(forms.replace(present.savedId().toString(), posted));
            }));
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted, String notice) {
            var visit = visits.get(present.savedId().toString());
            return VisitFormPages.this.draw(visit, form, notice, posted.basis(), Offers.NONE);
        }

        @Override
        public Sides sides(Posted posted) {
            return forms.sides(visits.get(present.savedId().toString()), posted);
        }

        @Override
        public String path() {
            return PATH + "/" + present.reference();
        }

        @Override
        public String title() {
            return wording.title(present.title(), present.reference());
        }
    }

    private static Created kept(VisitRecord visit) {
        return new Created(PATH + "/" + visit.reference(), visit.savedVersion(), visit);
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

    private TemplateInstance draw(@Nullable VisitRecord visit, Form form, String notice, Basis basis, Offers offers) {
        var page = new VisitFormPage(
                visit,
                visit == null ? null : copies.original(visit.savedId()).orElse(null),
                visit == null ? null : publications.view(visit.savedId().toString()),
                notice,
                visit == null || isEditable(visit),
                basis,
                offers,
                wording,
                labels,
                shell.locale());
        return Templates.form(page, form);
    }

    private boolean isEditable(VisitRecord visit) {
        return !visits.editable(List.of(visit.savedId())).isEmpty();
    }
}
