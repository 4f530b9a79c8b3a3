/** The page of a visit, before and after it is published, and the same as data. */
@NullMarked
package org.sojourn.site.visit;

import org.jspecify.annotations.NullMarked;
