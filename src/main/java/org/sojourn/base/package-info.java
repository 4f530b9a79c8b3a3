/** Value types and refusals; knows nothing of the rest of the house. */
@NullMarked
package org.sojourn.base;

import org.jspecify.annotations.NullMarked;
