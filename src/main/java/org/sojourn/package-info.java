/** The front door: starts what the registry needs, then the registry. */
@NullMarked
package org.sojourn;

import org.jspecify.annotations.NullMarked;
