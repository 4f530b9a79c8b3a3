/** The description of the API at /api/openapi. */
@NullMarked
package org.sojourn.web.description;

import org.jspecify.annotations.NullMarked;
