package org.sojourn.publication;

/** How a visit refers to an organisation or a project, as SQL about the visit {@code v} and {@code :subject}. */
public enum Mention {
    HOST("select visit_id from visit_host where organisation_id = :subject"),
    DELEGATION("select visit_id from delegation where lead_organisation_id = :subject"
            + " union select visit_id from delegation where member_organisation_ids @> array[:subject]"),
    STOP("select visit_id from stop where organisation_id = :subject"),
    FOLLOW_UP("select visit_id from follow_up where owner_organisation_id = :subject"),
    COST("select visit_id from cost where organisation_id = :subject"),
    DEROGATION("select visit_id from derogation where organisation_id = :subject"),
    PRIMARY("select visit_id from visit_project where project_id = :subject and role = 'PRIMARY'"),
    CONTRIBUTING("select visit_id from visit_project where project_id = :subject and role = 'CONTRIBUTING'");

    private final String visits;

    Mention(String visits) {
        this.visits = visits;
    }

    String condition() {
        return "v.id in (" + visits + ")";
    }
}
