package org.sojourn.visit;

import java.util.EnumSet;
import java.util.Set;

/**
 * What of a visit a copy may take over. Type, modality, zone and audience always come along; announcements,
 * testimonials and whatever was published never do.
 */
public enum VisitPart {
    /** Title, summary and objectives. */
    TEXTS,
    /** The days, also those of the stops. */
    DATES,
    /** Who travelled, without how many. */
    DELEGATIONS,
    /** How many travelled; only along with the delegations. */
    HEADCOUNTS,
    HOSTS,
    /** The places, without their days. */
    STOPS,
    /** Those projects that are the caller's to record for. */
    PROJECTS,
    THEMES,
    /** Costs of a project only along with it. */
    COSTS,
    OUTCOMES,
    /** What was agreed, all open again. */
    FOLLOW_UPS,
    DEROGATIONS;

    /** What most copies want: the same journey again, with nothing that only the first one can know. */
    public static final Set<VisitPart> USUAL = EnumSet.of(TEXTS, DELEGATIONS, HOSTS, STOPS, PROJECTS, THEMES);
}
