/** Face: donors, and what their money did. */
@NullMarked
package org.sojourn.report;

import org.jspecify.annotations.NullMarked;
