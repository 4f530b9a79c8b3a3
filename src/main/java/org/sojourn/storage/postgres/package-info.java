/** The PostgreSQL that comes with the program: unpacked, made, started, watched and stopped. */
@NullMarked
package org.sojourn.storage.postgres;

import org.jspecify.annotations.NullMarked;
