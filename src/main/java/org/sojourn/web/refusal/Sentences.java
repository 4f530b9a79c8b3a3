package org.sojourn.web.refusal;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.sojourn.base.Problem;

/** Says a problem in a person's language; the words are the message bundle {@code refusal}. */
@ApplicationScoped
public class Sentences {

    private static final Logger LOG = Logger.getLogger(Sentences.class);

    private static final Set<String> KNOWN = Arrays.stream(RefusalMessages.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Template template;

    Sentences(Engine engine) {
        template = engine.parse("{refusal:message(key, args)}");
    }

    public String of(Problem problem, Locale language) {
        return template.instance()
                .setLocale(language)
                .data("key", key(problem.code()))
                .data("args", named(problem.args()))
                .render();
    }

    /** A refusal must not fail for want of words. */
    private static String key(String code) {
        String key = code.replace('-', '_');
        if (KNOWN.contains(key)) {
            return key;
        }
        LOG.warnf("There is no sentence for %s", code);
        return "refused";
    }

    /** A constraint of the database names nothing; its sentence must not fail for that. */
    private static List<String> named(List<String> args) {
        return Stream.concat(args.stream(), Stream.of("…", "…")).toList();
    }
}
