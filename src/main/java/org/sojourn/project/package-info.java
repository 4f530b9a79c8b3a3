/** Funded work: who pays, who answers for it, who does it, and what it wants to reach. */
@NullMarked
package org.sojourn.project;

import org.jspecify.annotations.NullMarked;
