/** The pages of projects and organisations, as far as published visits name them. */
@NullMarked
package org.sojourn.site.subject;

import org.jspecify.annotations.NullMarked;
