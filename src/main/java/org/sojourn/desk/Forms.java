package org.sojourn.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.sojourn.base.Problem;
import org.sojourn.base.Refusal;
import org.sojourn.desk.field.FieldNames;
import org.sojourn.web.Shell;
import org.sojourn.web.reading.Reading;
import org.sojourn.web.refusal.Sentences;
import org.sojourn.web.refusal.Statuses;

/** Reads simple forms into the records that the API takes too, and draws them again when something is wrong. */
@ApplicationScoped
public class Forms {

    private final ObjectMapper json;
    private final Sentences sentences;
    private final FieldNames names;
    private final Shell shell;

    Forms(ObjectMapper json, Sentences sentences, FieldNames names, Shell shell) {
        this.names = names;
        this.json = json;
        this.sentences = sentences;
        this.shell = shell;
    }

    public <T> T read(ObjectNode tree, Class<T> record) {
        return Reading.of(tree, record, json);
    }

    /** A record, or a map, in the fields of its form. */
    public Form of(Object record) {
        return new Form(tree(record), List.of());
    }

    public ObjectNode tree(Object record) {
        return json.valueToTree(record);
    }

    /** The page again, with what was typed and what is wrong; what no form can mend goes on as it is. */
    public Response redraw(ObjectNode typed, Refusal refusal, Function<Form, TemplateInstance> page) {
        int status = status(refusal);
        var flaws = refusal.problems().stream()
                .map(problem -> flaw(field(problem), problem))
                .toList();
        return Response.status(status)
                .entity(page.apply(new Form(typed, flaws)))
                .build();
    }

    /** What is wrong with a field, and what the field is called. */
    Form.Flaw flaw(String field, Problem problem) {
        return new Form.Flaw(field, names.of(field, shell.locale()), sentences.of(problem, shell.locale()));
    }

    /** The status of a page that is drawn again; what no form can mend goes on as it is. */
    public static int status(Refusal refusal) {
        return switch (refusal.reason()) {
            case MISSING, GONE, UNCONDITIONAL -> throw refusal;
            case MALFORMED, ANONYMOUS -> Statuses.of(Refusal.Reason.INVALID);
            default -> Statuses.of(refusal.reason());
        };
    }

    /** The input a problem is seen at: for an id, the one in which its name is typed. */
    private static String field(Problem problem) {
        return problem.pointer().replaceFirst("^/", "").replaceFirst("(rganisation|project)Id$", "$1");
    }
}
