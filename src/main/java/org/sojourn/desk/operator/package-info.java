/** What whoever runs the registry sees of it from the desk. */
@NullMarked
package org.sojourn.desk.operator;

import org.jspecify.annotations.NullMarked;
