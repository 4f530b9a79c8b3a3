package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.desk.Editing;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.history.Reasons;
import org.sojourn.desk.register.Registers;
import org.sojourn.desk.saving.SharedEditing;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;

/** Carries the visit form to the rooms it is made of, in one transaction: the visit and what was published about it. */
@ApplicationScoped
@Transactional
public class VisitFormService {

    private final VisitService visits;
    private final Attachments attachments;
    private final Editing editing;
    private final SharedEditing shared;
    private final Registers registers;
    private final Caller caller;
    private final ObjectMapper json;

    VisitFormService(
            VisitService visits,
            Attachments attachments,
            Editing editing,
            SharedEditing shared,
            Registers registers,
            Caller caller,
            ObjectMapper json) {
        this.visits = visits;
        this.attachments = attachments;
        this.editing = editing;
        this.shared = shared;
        this.registers = registers;
        this.caller = caller;
        this.json = json;
    }

    /** What a new visit begins with: a row of each kind, and the caller's project if there is only one. */
    public Form blank() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("delegations").addObject();
        tree.putArray("hosts").addObject();
        tree.putArray("stops").addObject();
        var project = tree.putArray("projects").addObject();
        var own = caller.projectsOf(Role.MANAGER);
        if (own.size() == 1) {
            project.put("projectId", own.iterator().next().toString());
        }
        return named(tree);
    }

    /** A saved visit, with the names beside the ids. */
    public Form of(VisitRecord visit) {
        var tree = VisitForm.SHAPE.tree(json.valueToTree(visit));
        attachments.into(tree, visit.savedId());
        return named(tree);
    }

    private Form named(ObjectNode tree) {
        registers.label(VisitForm.SHAPE.pickers().in(tree));
        return new Form(tree, List.of());
    }

    public VisitRecord create(ObjectNode tree) {
        var visit = visits.create(read(tree));
        attachments.save(tree, visit.savedId());
        return visit;
    }

    public VisitRecord replace(String id, Posted posted) {
        var form = read(posted.tree());
        var visit = visits.replace(id, posted.version(), form, Reasons.of(posted.basis()));
        attachments.save(posted.tree(), visit.savedId());
        return visit;
    }

    /** The visit with its announcements and testimonials as they were, as the form wants them and as they are. */
    public Sides sides(VisitRecord present, Posted posted) {
        var sides = shared.sides(VisitService.KIND, present, read(posted.tree()), posted.version(), VisitRecord.class);
        attachments.into(sides, posted.tree());
        return sides;
    }

    private VisitRecord read(ObjectNode tree) {
        return editing.read(VisitForm.SHAPE, tree, VisitRecord.class, visits::broken);
    }
}
