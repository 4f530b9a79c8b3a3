/** Visits: dates, delegations, hosts, itinerary, costs, outcomes, follow-ups. */
@NullMarked
package org.sojourn.visit;

import org.jspecify.annotations.NullMarked;
