package org.sojourn.project;

/** The IATI codelist OrganisationRole (2.03), by name: codes 1 to 4. */
public enum ParticipationRole {
    FUNDING,
    ACCOUNTABLE,
    EXTENDING,
    IMPLEMENTING
}
