/** Sessions and tokens: what a browser or a program shows, and whose it is. */
@NullMarked
package org.sojourn.account.credential;

import org.jspecify.annotations.NullMarked;
