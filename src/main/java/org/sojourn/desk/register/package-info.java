/** Organisations and projects as the forms of the desk look them up, show and add them. */
@NullMarked
package org.sojourn.desk.register;

import org.jspecify.annotations.NullMarked;
