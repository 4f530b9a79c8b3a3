/** Face: other websites. */
@NullMarked
package org.sojourn.syndication;

import org.jspecify.annotations.NullMarked;
