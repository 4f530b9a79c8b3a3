/** What readers say is wrong on a public page, until somebody has seen to it. */
@NullMarked
package org.sojourn.publication.remark;

import org.jspecify.annotations.NullMarked;
