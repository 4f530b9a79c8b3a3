/** Everything a registry holds, as one file: written while it runs, read into an empty one. */
@NullMarked
package org.sojourn.storage.backup;

import org.jspecify.annotations.NullMarked;
