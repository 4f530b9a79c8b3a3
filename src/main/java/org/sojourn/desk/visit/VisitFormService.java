package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Caller;
import org.sojourn.account.Role;
import org.sojourn.base.Problems;
import org.sojourn.desk.Registers;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitService;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.Reading;

/** Carries the visit form to the rooms it is made of, in one transaction: the visit and what was published about it. */
@ApplicationScoped
@Transactional
public class VisitFormService {

    private final VisitService visits;
    private final Attachments attachments;
    private final Registers registers;
    private final IdempotencyService idempotency;
    private final Caller caller;
    private final ObjectMapper json;

    VisitFormService(
            VisitService visits,
            Attachments attachments,
            Registers registers,
            IdempotencyService idempotency,
            Caller caller,
            ObjectMapper json) {
        this.visits = visits;
        this.attachments = attachments;
        this.registers = registers;
        this.idempotency = idempotency;
        this.caller = caller;
        this.json = json;
    }

    /** What a new visit begins with: a row of each kind, and the caller's project if there is only one. */
    public ObjectNode blank() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("delegations").addObject();
        tree.putArray("hosts").addObject();
        tree.putArray("stops").addObject();
        var project = tree.putArray("projects").addObject();
        var own = caller.projectsOf(Role.MANAGER);
        if (own.size() == 1) {
            project.put("projectId", own.iterator().next().toString());
            registers.label(VisitForm.pickers(tree));
        }
        return tree;
    }

    /** The tree of a saved visit, with the names beside the ids. */
    public ObjectNode tree(VisitRecord visit) {
        var tree = VisitForm.tree(json.valueToTree(visit));
        attachments.into(tree, visit.savedId());
        registers.label(VisitForm.pickers(tree));
        return tree;
    }

    /** Saves a new visit once, however often the same form is sent. */
    public String create(ObjectNode tree, @Nullable String formKey) {
        return idempotency
                .once(formKey, "/desk/visits/new", tree, () -> {
                    var visit = visits.create(read(tree));
                    attachments.save(tree, visit.savedId());
                    return new Created("/desk/visits/" + visit.reference(), visit.savedVersion(), visit);
                })
                .location()
                .replaceFirst(".*/", "");
    }

    public void replace(String id, long version, ObjectNode tree) {
        var visit = visits.replace(id, version, read(tree));
        attachments.save(tree, visit.savedId());
    }

    /** Turns what was typed into what is meant where only one thing is called so. */
    public void resolve(ObjectNode tree) {
        registers.resolve(VisitForm.pickers(tree));
    }

    /** Adds to a register what the form names and doesn't find there; the form then uses it. */
    public void add(ObjectNode tree, String name) {
        registers.add(tree, VisitForm.pickers(tree), name);
    }

    /** The visit as the form says it; refused with everything that is wrong, names nobody knows included. */
    private VisitRecord read(ObjectNode tree) {
        var problems = new Problems().addAll(registers.unknown(VisitForm.pickers(tree)));
        var visit = Reading.of(VisitForm.body(tree), VisitRecord.class, json);
        if (problems.any()) {
            problems.addAll(visits.broken(visit));
        }
        problems.refuse();
        return visit;
    }
}
