package org.sojourn.base;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** A country code that {@link Countries} knows; null passes. */
@Constraint(validatedBy = Country.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Country {

    String message() default "country-unknown";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Countries}. */
    class Check implements ConstraintValidator<Country, String> {
        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || Countries.known(code);
        }
    }
}
