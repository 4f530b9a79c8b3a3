/** Institutions that send, host, fund, implement or publish; their acknowledgement texts. */
@NullMarked
package org.sojourn.organisation;

import org.jspecify.annotations.NullMarked;
