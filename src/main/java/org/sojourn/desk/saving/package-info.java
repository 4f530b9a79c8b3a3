/** How the form of a record is kept and saved, whoever else is at it. */
@NullMarked
package org.sojourn.desk.saving;

import org.jspecify.annotations.NullMarked;
