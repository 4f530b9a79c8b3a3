/** Face: the public website. */
@NullMarked
package org.sojourn.site;

import org.jspecify.annotations.NullMarked;
