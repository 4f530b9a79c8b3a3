/** Where readers report errors, and where those in charge see to them. */
@NullMarked
package org.sojourn.desk.remark;

import org.jspecify.annotations.NullMarked;
