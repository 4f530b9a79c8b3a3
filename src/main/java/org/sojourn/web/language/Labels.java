package org.sojourn.web.language;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The word for a code in a person's language; the words are the message bundle {@code code}. */
@ApplicationScoped
public class Labels {

    private final Template template;

    Labels(Engine engine) {
        template = engine.parse("{code:message(key)}");
    }

    /** @param key the list and the code, e.g. {@code HostRole_CO_HOST} */
    public String of(String key, Locale language) {
        return template.instance().setLocale(language).data("key", key).render();
    }
}
