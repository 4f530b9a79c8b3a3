/** The language of a page, and how codes, days and numbers are said in it. */
@NullMarked
package org.sojourn.web.language;

import org.jspecify.annotations.NullMarked;
