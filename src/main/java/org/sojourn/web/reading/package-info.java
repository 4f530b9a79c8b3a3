/** Reading what was sent, JSON or form, without guessing. */
@NullMarked
package org.sojourn.web.reading;

import org.jspecify.annotations.NullMarked;
