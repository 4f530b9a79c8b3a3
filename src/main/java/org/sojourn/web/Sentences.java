package org.sojourn.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sojourn.base.Problem;

/** Says a problem in a person's language; the words are the message bundle {@code refusal}. */
@ApplicationScoped
public class Sentences {

    private final Template template;

    Sentences(Engine engine) {
        template = engine.parse("{refusal:message(key, args)}");
    }

    public String of(Problem problem, Locale language) {
        return template.instance()
                .setLocale(language)
                .data("key", problem.code().replace('-', '_'))
                .data("args", named(problem.args()))
                .render();
    }

    /** A constraint of the database names nothing; its sentence must not fail for that. */
    private static List<String> named(List<String> args) {
        return Stream.concat(args.stream(), Stream.of("…", "…")).toList();
    }
}
