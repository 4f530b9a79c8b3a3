/** Face: the staff's pages over all rooms, one sub-package a subject. */
@NullMarked
package org.sojourn.desk;

import org.jspecify.annotations.NullMarked;
