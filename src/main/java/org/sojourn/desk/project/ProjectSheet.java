package org.sojourn.desk.project;

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
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectService;
import org.sojourn.web.Created;

/** A project on its form: how it is drawn, read and saved. */
@ApplicationScoped
class ProjectSheet {

    private final ProjectService projects;
    private final References references;
    private final Editing editing;
    private final SharedEditing shared;
    private final Caller caller;
    private final Wording wording;

    ProjectSheet(
            ProjectService projects,
            References references,
            Editing editing,
            SharedEditing shared,
            Caller caller,
            Wording wording) {
        this.projects = projects;
        this.references = references;
        this.editing = editing;
        this.shared = shared;
        this.caller = caller;
        this.wording = wording;
    }

    @CheckedTemplate(basePath = "desk/project")
    static class Templates {
        static native TemplateInstance form(RegisterPage page, Form form, List<References.Group> references);
    }

    /** One that is new. */
    Fresh fresh() {
        return new NewProject();
    }

    /** One that is saved. */
    Edited of(ProjectRecord project) {
        return new SavedProject(project);
    }

    /** A project that is being typed for the first time. */
    private final class NewProject implements Fresh {
        @Override
        public String kind() {
            return ProjectService.KIND;
        }

        @Override
        public String path() {
            return ProjectPages.PATH + "/new";
        }

        @Override
        public Created save(Posted posted) {
            return Created.in(ProjectPages.PATH, projects.create(read(posted.tree())));
        }

        @Override
        public URI after(Posted posted, String path) {
            return saved(path);
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted) {
            return ProjectSheet.this.draw(null, form, "", posted.basis(), Offers.NONE);
        }

        @Override
        public Edited made(String id) {
            return new SavedProject(projects.get(UUID.fromString(id)));
        }
    }

    /** A project that is being edited. */
    private final class SavedProject implements Edited {
        private final ProjectRecord present;

        SavedProject(ProjectRecord present) {
            this.present = present;
        }

        @Override
        public Place place() {
            return new Place(ProjectService.KIND, present.savedId(), false);
        }

        @Override
        public URI save(Posted posted) {
            return saved(editing.onceMore(posted, path(), () -> {
                var form = read(posted.tree());
                return Created.in(
                        ProjectPages.PATH,
                        projects.replace(present.savedId(), posted.version(), form, Reasons.of(posted.basis())));
            }));
        }

        @Override
        public TemplateInstance draw(Form form, Posted posted, String notice) {
            return ProjectSheet.this.draw(projects.get(present.savedId()), form, notice, posted.basis(), Offers.NONE);
        }

        @Override
        public Sides sides(Posted posted) {
            return shared.sides(
                    ProjectService.KIND,
                    projects.get(present.savedId()),
                    read(posted.tree()),
                    posted.version(),
                    ProjectRecord.class);
        }

        @Override
        public String path() {
            return ProjectPages.PATH + "/" + present.savedId();
        }

        @Override
        public String title() {
            return wording.title(present.title(), present.code());
        }
    }

    private ProjectRecord read(ObjectNode tree) {
        return editing.read(ProjectForm.SHAPE, tree, ProjectRecord.class);
    }

    boolean mayAdd() {
        return caller.isEverywhere(Role.MANAGER);
    }

    boolean mayEdit(UUID id) {
        return caller.may(Role.MANAGER, List.of(id));
    }

    private static URI saved(String path) {
        return URI.create(path + "?notice=saved");
    }

    /** @param project absent while it is new */
    TemplateInstance draw(@Nullable ProjectRecord project, Form form, String notice, Basis basis, Offers offers) {
        if (project == null) {
            return Templates.form(RegisterPage.ofNew(ProjectPages.PATH + "/new", basis, offers), form, List.of());
        }
        UUID id = project.savedId();
        var page = new RegisterPage(
                ProjectPages.PATH + "/" + id,
                wording.title(project.title(), project.code()),
                mayEdit(id),
                mayAdd(),
                notice,
                basis,
                offers);
        return Templates.form(page, form, references.ofProject(id));
    }
}
