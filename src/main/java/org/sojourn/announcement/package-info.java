/** What was published about a visit or a project, and where. */
@NullMarked
package org.sojourn.announcement;

import org.jspecify.annotations.NullMarked;
