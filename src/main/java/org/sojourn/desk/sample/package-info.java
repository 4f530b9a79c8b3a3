/** Where the sample registry is removed. */
@NullMarked
package org.sojourn.desk.sample;

import org.jspecify.annotations.NullMarked;
