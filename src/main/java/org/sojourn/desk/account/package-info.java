/** Everybody's accounts for administrators; one's own profile and tokens. */
@NullMarked
package org.sojourn.desk.account;

import org.jspecify.annotations.NullMarked;
