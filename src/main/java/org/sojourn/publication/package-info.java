/** The door between recording and showing: readiness, review, revisions, gate. */
@NullMarked
package org.sojourn.publication;

import org.jspecify.annotations.NullMarked;
