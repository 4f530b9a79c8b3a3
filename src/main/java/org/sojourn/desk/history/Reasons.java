package org.sojourn.desk.history;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sojourn.desk.Basis;
import org.sojourn.web.Shell;

/** Why a record was saved: what the registry notes by itself as a word of its own, anything else as it was written. */
@ApplicationScoped
public class Reasons {

    private static final Pattern NOTED = Pattern.compile("(brought-back|copied-from|changed-with|removed)(?: (\\S+))?");

    private final Template template;
    private final Shell shell;

    Reasons(Engine engine, Shell shell) {
        template = engine.parse("{history:message(key, args)}");
        this.shell = shell;
    }

    /** Why a form is saved, where it says so: it brings an earlier version back. */
    public static @Nullable String of(Basis basis) {
        return basis.brought() == null ? null : broughtBack(basis.brought());
    }

    static String broughtBack(long version) {
        return "brought-back " + version;
    }

    String inWords(@Nullable String reason) {
        if (reason == null) {
            return "";
        }
        var noted = NOTED.matcher(reason);
        return noted.matches()
                ? template.instance()
                        .setLocale(shell.locale())
                        .data("key", "reason_" + noted.group(1).replace('-', '_'))
                        .data("args", List.of(noted.group(2) == null ? "" : noted.group(2)))
                        .render()
                : reason;
    }
}
