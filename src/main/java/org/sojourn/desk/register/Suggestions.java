package org.sojourn.desk.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the type-ahead of the forms offers while somebody types. */
@ApplicationScoped
public class Suggestions {

    private final Registers registers;

    Suggestions(Registers registers) {
        this.registers = registers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance suggest(List<Registers.Suggestion> found, String typed, String opens);
    }

    /** @param field the input they are for; where it is named, what isn't found can be added in its panel */
    public TemplateInstance organisations(@Nullable String typed, @Nullable String field) {
        return offer(typed, field, registers::organisations);
    }

    /** @param field the input they are for; where it is named, what isn't found can be added in its panel */
    public TemplateInstance projects(@Nullable String typed, @Nullable String field) {
        return offer(typed, field, registers::projects);
    }

    private static TemplateInstance offer(
            @Nullable String typed, @Nullable String field, Function<String, List<Registers.Suggestion>> register) {
        return typed == null || typed.isBlank()
                ? Templates.suggest(List.of(), "", "")
                : Templates.suggest(register.apply(typed), typed, field == null ? "" : field + "-create");
    }
}
