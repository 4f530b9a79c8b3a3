package org.sojourn.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the public and other websites read: no person stands in it and it is the same for everybody, so shared caches
 * may keep it for a minute. Endpoints answer a {@code Response}; {@link OutsidePages} does the rest.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OutsidePage {}
