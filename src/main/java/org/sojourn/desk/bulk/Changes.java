package org.sojourn.desk.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.desk.Posted;
import org.sojourn.desk.register.Pickers;
import org.sojourn.desk.register.Registers;
import org.sojourn.visit.VisitRecord;
import org.sojourn.visit.VisitRecord.ProjectRole;
import org.sojourn.web.reading.Reading;

/**
 * Reads what is to be changed from a form that is a visit of which only this is known: the one row in its list, or the
 * one value. What no visit could have is refused.
 */
@ApplicationScoped
class Changes {

    private static final Pickers PICKERS = new Pickers(Map.of("project", "project"));

    private final Registers registers;
    private final Rules rules;
    private final ObjectMapper json;

    Changes(Registers registers, Rules rules, ObjectMapper json) {
        this.registers = registers;
        this.rules = rules;
        this.json = json;
    }

    /** Which of the acts is asked for. */
    static Act act(Posted posted) {
        var act = Posted.code(Act.class, posted.typed().path("change").asText());
        if (act == null) {
            throw Refusal.malformed("/change", "code-unknown");
        }
        return act;
    }

    Change read(Act act, Posted posted) {
        var tree = posted.tree();
        registers.resolve(PICKERS.in(tree));
        new Problems().addAll(registers.unknown(PICKERS.in(tree))).refuse();
        var form = PICKERS.withoutNames(tree.deepCopy()).retain(List.of(act.field()));
        if (act.isList()) {
            return new Change(act, row(act, form));
        }
        if (form.isEmpty()) {
            throw Refusal.invalid("/" + act.field(), "value-missing");
        }
        return new Change(act, read(form).retain(List.of(act.field())));
    }

    private ObjectNode row(Act act, ObjectNode form) {
        if (!(form.path(act.field()).path(0) instanceof ObjectNode row)) {
            throw Refusal.invalid("/" + act.field() + "/0/" + act.keys().get(0), "value-missing");
        }
        if (act == Act.REMOVE_PROJECT) {
            row.put("role", ProjectRole.CONTRIBUTING.name());
        }
        var read = (ObjectNode) read(form).path(act.field()).path(0);
        return act.withRole() || act.withShare() ? read : read.retain(act.keys());
    }

    private ObjectNode read(ObjectNode form) {
        var visit = Reading.of(form, VisitRecord.class, json);
        rules.check(visit);
        return json.valueToTree(visit);
    }
}
