/** The staff's pages of published visits under names that have changed since. */
@NullMarked
package org.sojourn.desk.names;

import org.jspecify.annotations.NullMarked;
