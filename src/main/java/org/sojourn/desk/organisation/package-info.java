/** The staff's pages of organisations: list and form. */
@NullMarked
package org.sojourn.desk.organisation;

import org.jspecify.annotations.NullMarked;
