/** What went wrong, in words: for programs as problem details, for people as a page. */
@NullMarked
package org.sojourn.web.refusal;

import org.jspecify.annotations.NullMarked;
