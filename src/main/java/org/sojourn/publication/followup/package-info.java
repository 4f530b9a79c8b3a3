/** What was agreed on visits: who has still to do what, and whom that is told. */
@NullMarked
package org.sojourn.publication.followup;

import org.jspecify.annotations.NullMarked;
