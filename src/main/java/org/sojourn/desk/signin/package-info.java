/** Coming in: by password, by a one-time link, as the first of all; and going. */
@NullMarked
package org.sojourn.desk.signin;

import org.jspecify.annotations.NullMarked;
