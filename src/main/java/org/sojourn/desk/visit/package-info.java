/** The staff's pages of visits: list, form, review. */
@NullMarked
package org.sojourn.desk.visit;

import org.jspecify.annotations.NullMarked;
