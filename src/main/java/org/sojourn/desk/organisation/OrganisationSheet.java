package org.sojourn.desk.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.desk.Basis;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.Wording;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.draft.Draft.Place;
import org.sojourn.desk.draft.Offers;
import org.sojourn.desk.history.Reasons;
import org.sojourn.desk.reference.References;
import org.sojourn.desk.register.RegisterPage;
import org.sojourn.desk.saving.Edited;
import org.sojourn.desk.saving.Fresh;
import org.sojourn.desk.saving.SharedEditing;
import org.sojourn.organisation.DuplicateService;
import org.sojourn.organisation.MergeRecord;
import org.sojourn.organisation.MergeService;
import org.sojourn.organisation.OrganisationRecord;
import org.sojourn.organisation.OrganisationService;
import org.sojourn.web.Created;

/** An organisation on its form: how it is drawn, read and saved. */
@ApplicationScoped
class OrganisationSheet {

    private final OrganisationService organisations;
    private final MergeService merges;
    private final DuplicateService duplicates;
    private final References references;
    private final Editing editing;
    private final SharedEditing shared;
    private final Caller caller;
    private final Wording wording;

    OrganisationSheet(
            OrganisationService organisations,
            MergeService merges,
            DuplicateService duplicates,
            References references,
            Editing editing,
            SharedEditing shared,
            Caller caller,
            Wording wording) {
        this.organisations = organisations;
        this.merges = merges;
        this.duplicates = duplicates;
        this.references = references;
        this.editing = editing;
        this.shared = shared;
        this.caller = caller;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/organisation")
    static class Templates {
        static native TemplateInstance form(RegisterPage page, Form form, Beside beside);
    }

    /**
     * What stands beside the form of an organisation.
     *
     * @param references what refers to it
     * @param alike those that may be the same
     * @param merge how it became another name only
     */
    public record Beside(
            @Nullable UUID id,
            List<References.Group> references,
            List<OrganisationRecord> alike,
            @Nullable MergeRecord merge,
            @Nullable String survivor) {
        static final Beside NOTHING = new Beside(null, List.of(), List.of(), null, null);
    }

    /** One that is new. */
    Fresh fresh() {
        return new NewOrganisation();
    }

    /** One that is saved. */
    Edited of(OrganisationRecord organisation) {
        return new SavedOrganisation(organisation);
    }

    /** An organisation that is being typed for the first time. */
    private final class NewOrganisation implements Fresh {
        @Override
        public String kind() {
            return OrganisationService.KIND;
        }

        @Override
        public String path() {
            return OrganisationPages.PATH + "/new";
        }

        @Override
        public Created save(Posted posted) {
            return Created.in(OrganisationPages.PATH, organisations.create(read(posted.tree())));
        }

        @Override
        public URI after(Posted posted, String path) {
            return saved(path);
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted) {
            return OrganisationSheet.this.draw(null, form, "", posted.basis(), Offers.NONE);
        }

        @Override
        public Edited made(String id) {
            return new SavedOrganisation(organisations.get(UUID.fromString(id)));
        }
    }

    /** An organisation that is being edited. */
    private final class SavedOrganisation implements Edited {
        private final OrganisationRecord present;

        SavedOrganisation(OrganisationRecord present) {
            this.present = present;
        }

        @Override
        public Place place() {
            return new Place(OrganisationService.KIND, present.savedId(), false);
        }

        @Override
        public URI save(Posted posted) {
            return saved(editing.onceMore(posted, path(), () -> {
                var form = read(posted.tree());
                return Created.in(
                        OrganisationPages.PATH,
                        organisations.replace(present.savedId(), posted.version(), form, Reasons.of(posted.basis())));
            }));
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted, String notice) {
            return OrganisationSheet.this.draw(
                    organisations.get(present.savedId()), form, notice, posted.basis(), Offers.NONE);
        }

        @Override
        public Sides sides(Posted posted) {
            return shared.sides(
                    OrganisationService.KIND,
                    organisations.get(present.savedId()),
                    read(posted.tree()),
                    posted.version(),
                    OrganisationRecord.class);
        }

        @Override
        public String path() {
            return OrganisationPages.PATH + "/" + present.savedId();
        }

        @Override
        public String title() {
            return wording.title(present.name(), "");
        }
    }

    private OrganisationRecord read(ObjectNode tree) {
        return editing.read(OrganisationForm.SHAPE, tree, OrganisationRecord.class);
    }

    private static URI saved(String path) {
        return URI.create(path + "?notice=saved");
    }

    /** @param organisation absent while it is new */
    TemplateInstance draw(
            @Nullable OrganisationRecord organisation, Form form, String notice, Basis basis, Offers offers) {
        if (organisation == null) {
            return Templates.form(
                    RegisterPage.ofNew(OrganisationPages.PATH + "/new", basis, offers), form, Beside.NOTHING);
        }
        UUID id = organisation.savedId();
        boolean mayAdd = caller.is(Role.MANAGER);
        boolean mayEdit = mayAdd && !organisation.isMerged();
        var page = new RegisterPage(
                OrganisationPages.PATH + "/" + id,
                wording.title(organisation.name(), ""),
                mayEdit,
                mayAdd,
                notice,
                basis,
                offers);
        var survivor = organisation.mergedInto();
        return Templates.form(
                page,
                form,
                new Beside(
                        id,
                        references.ofOrganisation(id),
                        duplicates.of(id),
                        merges.standing(id).orElse(null),
                        survivor == null
                                ? null
                                : wording.title(organisations.get(survivor).name(), "")));
    }
}
