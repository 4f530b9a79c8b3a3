package org.sojourn.base;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address with a host, without user information, at most 2,000 characters; null passes. */
@Constraint(validatedBy = HttpUrl.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface HttpUrl {

    String message() default "url-invalid";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lets only addresses pass that a reader may be sent to. */
    class Check implements ConstraintValidator<HttpUrl, String> {
        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            return address == null || isHttp(address);
        }

        private static boolean isHttp(String address) {
            if (address.length() > 2_000) {
                return false;
            }
            try {
                var uri = new URI(address);
                boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                return http && uri.getHost() != null && uri.getUserInfo() == null;
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }
    }
}
