/** HTTP and Qute plumbing: what every page knows, lists, versions, mail; the rest by subject. */
@NullMarked
package org.sojourn.web;

import org.jspecify.annotations.NullMarked;
