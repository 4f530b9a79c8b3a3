/** The staff's pages on which many visits are changed in one act. */
@NullMarked
package org.sojourn.desk.bulk;

import org.jspecify.annotations.NullMarked;
