/** Finding visits: the list, what narrows it down, the map and the years. */
@NullMarked
package org.sojourn.site.finding;

import org.jspecify.annotations.NullMarked;
