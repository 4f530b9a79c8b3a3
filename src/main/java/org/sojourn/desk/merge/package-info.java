/** The staff's pages of organisations that were recorded twice. */
@NullMarked
package org.sojourn.desk.merge;

import org.jspecify.annotations.NullMarked;
