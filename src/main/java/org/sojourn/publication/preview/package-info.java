/** Links by which people without an account read the present draft of a visit as everybody would. */
@NullMarked
package org.sojourn.publication.preview;

import org.jspecify.annotations.NullMarked;
