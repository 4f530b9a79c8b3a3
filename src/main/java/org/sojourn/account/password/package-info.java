/** Which passwords may be chosen, how they are kept and compared. */
@NullMarked
package org.sojourn.account.password;

import org.jspecify.annotations.NullMarked;
