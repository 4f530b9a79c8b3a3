/** Where the staff sees what was agreed on all visits, and notes what became of it. */
@NullMarked
package org.sojourn.desk.followup;

import org.jspecify.annotations.NullMarked;
