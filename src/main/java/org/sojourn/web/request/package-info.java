/**
 * What every request passes before its endpoint and every answer on its way out: who sends it, what is let in, which
 * headers it gets.
 */
@NullMarked
package org.sojourn.web.request;

import org.jspecify.annotations.NullMarked;
