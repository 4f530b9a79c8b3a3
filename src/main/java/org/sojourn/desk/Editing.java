package org.sojourn.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.desk.register.Pickers.Picker;
import org.sojourn.desk.register.Registers;
import org.sojourn.web.Created;
import org.sojourn.web.IdempotencyService;
import org.sojourn.web.reading.Reading;
import org.sojourn.web.refusal.Failures;

/** Carries a form with rows and pickers from a record to the page and back, whichever of its buttons was pressed. */
@ApplicationScoped
public class Editing {

    /** A button that adds what was typed to the register it isn't found in. */
    private static final String CREATE = "/create";

    private final Registers registers;
    private final Rules rules;
    private final IdempotencyService idempotency;
    private final Forms forms;
    private final ObjectMapper json;

    Editing(Registers registers, Rules rules, IdempotencyService idempotency, Forms forms, ObjectMapper json) {
        this.registers = registers;
        this.rules = rules;
        this.idempotency = idempotency;
        this.forms = forms;
        this.json = json;
    }

    /** The form of a saved record, with the names beside the ids. */
    public Form form(FormShape shape, Object record) {
        return new Form(named(shape, json.valueToTree(record)), List.of());
    }

    /** The tree of a record, with the names beside the ids. */
    public ObjectNode named(FormShape shape, ObjectNode record) {
        var tree = shape.tree(record);
        registers.label(shape.pickers().in(tree));
        return tree;
    }

    /** One way for every button: rearrange and redraw, or save and go on. */
    public Response change(
            FormShape shape, Posted posted, Supplier<URI> save, Function<Form, TemplateInstance> drawing) {
        return change(shape, posted, save, drawing, refusal -> drawn(shape, posted, refusal, drawing));
    }

    /** @param refused what comes of it when it can't be saved */
    public Response change(
            FormShape shape,
            Posted posted,
            Supplier<URI> save,
            Function<Form, TemplateInstance> drawing,
            Function<Refusal, Response> refused) {
        try {
            var tree = posted.tree();
            registers.resolve(shape.pickers().in(tree));
            if (FormRows.rearrange(tree, posted.act())) {
                return draw(200, drawing, new Form(tree, List.of()));
            }
            if (posted.act().endsWith(CREATE)) {
                String name = posted.act().substring(0, posted.act().length() - CREATE.length());
                registers.add(tree, shape.pickers().in(tree), name);
                return draw(200, drawing, new Form(tree, List.of()));
            }
            FormRows.dropBlank(tree, shape.preset());
            return Response.seeOther(save.get()).build();
        } catch (RuntimeException failure) {
            return refused.apply(Failures.refusal(failure).orElseThrow(() -> failure));
        }
    }

    /** The form again, with what was typed and what is wrong with it. */
    public Response drawn(FormShape shape, Posted posted, Refusal refusal, Function<Form, TemplateInstance> drawing) {
        return draw(Forms.status(refusal), drawing, flawed(shape, posted.typed(), refusal.problems()));
    }

    /** Saves a new record once, however often its form is sent. */
    public String once(Posted posted, String path, Supplier<Created> save) {
        return idempotency.once(posted.key(), path, posted.tree(), save).location();
    }

    /** The same for a record that is there already: the same changes are saved once, others are another save. */
    public String onceMore(Posted posted, String path, Supplier<Created> save) {
        String key = posted.key().isEmpty()
                ? ""
                : String.join(
                        "\n",
                        posted.key(),
                        posted.act(),
                        String.valueOf(posted.version()),
                        posted.tree().toString());
        return idempotency.once(key, path, posted.tree(), save).location();
    }

    /** The record as the form says it; refused with everything that is wrong, names nobody knows included. */
    public <T> T read(FormShape shape, ObjectNode tree, Class<T> type) {
        return read(shape, tree, type, rules::broken);
    }

    /** @param broken what a record contradicts by itself */
    public <T> T read(FormShape shape, ObjectNode tree, Class<T> type, Function<T, List<Problem>> broken) {
        var pickers = shape.pickers().in(tree);
        var problems = new Problems().addAll(registers.unknown(pickers));
        var body = shape.pickers().withoutNames(tree.deepCopy());
        body.remove("version");
        T record = Reading.of(shape.body(body), type, json);
        if (problems.any()) {
            var open = pickers.stream().filter(Picker::isOpen).map(Picker::name).collect(Collectors.toSet());
            broken.apply(record).stream()
                    .filter(problem -> !open.contains(field(shape, problem)))
                    .forEach(problem -> problems.addAll(List.of(problem)));
        }
        problems.refuse();
        return record;
    }

    private Form flawed(FormShape shape, ObjectNode tree, List<Problem> problems) {
        return new Form(
                tree,
                problems.stream()
                        .map(problem -> forms.flaw(field(shape, problem), problem))
                        .toList());
    }

    private static String field(FormShape shape, Problem problem) {
        String name = problem.pointer().replaceFirst("^/", "");
        return shape.field(shape.pickers().field(name));
    }

    private static Response draw(int status, Function<Form, TemplateInstance> drawing, Form form) {
        return Response.status(status).entity(drawing.apply(form)).build();
    }
}
