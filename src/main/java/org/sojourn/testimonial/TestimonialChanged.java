package org.sojourn.testimonial;

import java.util.UUID;

/**
 * A testimonial of the visit was saved, or went to another visit; fired inside the transaction that saves it, once for
 * each visit.
 */
public record TestimonialChanged(UUID testimonialId, UUID visitId) {}
