/** Where things are kept: PostgreSQL, the change log, job locks. */
@NullMarked
package org.sojourn.storage;

import org.jspecify.annotations.NullMarked;
