/** Who is signed in and what they may do. */
@NullMarked
package org.sojourn.account;

import org.jspecify.annotations.NullMarked;
