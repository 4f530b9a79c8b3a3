/** The page of the backups. */
@NullMarked
package org.sojourn.desk.backup;

import org.jspecify.annotations.NullMarked;
