/** What the fields of records and forms are called, and what stands in them, in the reader's words. */
@NullMarked
package org.sojourn.desk.field;

import org.jspecify.annotations.NullMarked;
