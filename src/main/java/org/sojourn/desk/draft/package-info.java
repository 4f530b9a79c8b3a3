/** What somebody has typed into a form and not saved yet. */
@NullMarked
package org.sojourn.desk.draft;

import org.jspecify.annotations.NullMarked;
