/** Where things are kept: PostgreSQL, the change log, idempotency keys, job locks. */
@NullMarked
package org.sojourn.storage;

import org.jspecify.annotations.NullMarked;
