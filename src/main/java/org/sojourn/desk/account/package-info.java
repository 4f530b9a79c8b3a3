/** Signing in, one's own profile, and everybody's accounts. */
@NullMarked
package org.sojourn.desk.account;

import org.jspecify.annotations.NullMarked;
