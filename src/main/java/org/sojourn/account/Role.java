package org.sojourn.account;

/** What an account may do, everywhere or for one project. */
public enum Role {
    /** Keeps accounts and the registry itself; includes every other role. */
    ADMINISTRATOR,
    /** Keeps embed clients and webhooks, nothing else. */
    EDITOR,
    /** Records organisations, projects and visits. */
    MANAGER,
    /** Reviews what managers submit, and publishes it. */
    APPROVER,
    /** Reads reports on what a funder's money did. */
    DONOR;

    /** For security annotations: any administrator, manager or approver, whatever the reach of the grant. */
    public static final String STAFF = "STAFF";

    /** For security annotations: managers, whatever the reach of the grant; administrators are named beside it. */
    public static final String MANAGES = "MANAGER";

    /** For security annotations: administrators only. */
    public static final String ADMIN = "ADMINISTRATOR";

    /** For security annotations: anybody who may open the desk. */
    public static final String DESK = "DESK";
}
