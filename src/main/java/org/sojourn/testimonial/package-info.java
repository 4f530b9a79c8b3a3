/** Films, sound, pictures and documents in which a visit speaks for itself; no persons. */
@NullMarked
package org.sojourn.testimonial;

import org.jspecify.annotations.NullMarked;
