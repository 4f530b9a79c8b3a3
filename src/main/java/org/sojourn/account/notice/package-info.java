/** What waits for somebody: told on the desk and by mail. */
@NullMarked
package org.sojourn.account.notice;

import org.jspecify.annotations.NullMarked;
