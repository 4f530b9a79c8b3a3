/** What became of a record over time: its history in words, and the way back to an earlier version. */
@NullMarked
package org.sojourn.desk.history;

import org.jspecify.annotations.NullMarked;
