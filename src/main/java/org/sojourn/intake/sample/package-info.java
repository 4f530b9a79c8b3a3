/** The sample registry: records to look around in, brought into an empty database and removed in one act. */
@NullMarked
package org.sojourn.intake.sample;

import org.jspecify.annotations.NullMarked;
