/** Two people who change the same record at the same time: what each did, and what becomes of it. */
@NullMarked
package org.sojourn.desk.conflict;

import org.jspecify.annotations.NullMarked;
