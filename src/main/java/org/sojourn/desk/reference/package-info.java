/** The staff's pages of what refers to an organisation or a project. */
@NullMarked
package org.sojourn.desk.reference;

import org.jspecify.annotations.NullMarked;
