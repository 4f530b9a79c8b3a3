package org.sojourn.base;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A text in several languages: known languages only, each text at most {@link #max} characters (code points). */
@Constraint(validatedBy = Prose.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    int max() default 20_000;

    /** Whether there must be a text in at least one language. */
    boolean required() default false;

    String message() default "text-too-long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the language in the pointer, so that the message stands at the right field. */
    class Check implements ConstraintValidator<Prose, LocalizedText> {
        private static final int MOST_LANGUAGES = 60;

        private int max;
        private boolean required;

        @Override
        public void initialize(Prose prose) {
            max = prose.max();
            required = prose.required();
        }

        @Override
        public boolean isValid(LocalizedText text, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            if (text == null || text.isEmpty()) {
                context.buildConstraintViolationWithTemplate("text-missing").addConstraintViolation();
                return !required;
            }
            if (text.texts().size() > MOST_LANGUAGES) {
                context.buildConstraintViolationWithTemplate("too-many-languages")
                        .addConstraintViolation();
                return false;
            }
            boolean valid = true;
            for (var entry : text.texts().entrySet()) {
                String code = !Languages.known(entry.getKey())
                        ? "language-unknown"
                        : entry.getValue().codePointCount(0, entry.getValue().length()) > max ? "text-too-long" : null;
                if (code != null) {
                    valid = false;
                    context.buildConstraintViolationWithTemplate(code)
                            .addPropertyNode(entry.getKey())
                            .addConstraintViolation();
                }
            }
            return valid;
        }
    }
}
