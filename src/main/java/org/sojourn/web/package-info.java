/** HTTP and Qute plumbing: languages, errors, conditional requests, forms, page headers. */
@NullMarked
package org.sojourn.web;

import org.jspecify.annotations.NullMarked;
