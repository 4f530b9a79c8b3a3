/** The staff's pages of projects: list and form. */
@NullMarked
package org.sojourn.desk.project;

import org.jspecify.annotations.NullMarked;
