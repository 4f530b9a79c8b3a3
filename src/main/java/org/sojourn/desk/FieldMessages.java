package org.sojourn.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the fields of records are called where they stand alone, apart from those that a published visit has too: these
 * are in the bundle {@code code}.
 */
@MessageBundle("field")
public interface FieldMessages {

    @Message("Who may see it")
    String audience();

    @Message("Not to be published before")
    String embargoUntil();

    @Message("In the lead")
    String leadOrganisation();

    @Message("Further organisation")
    String memberOrganisationIds();

    @Message("Project")
    String project();

    @Message("Who does it")
    String ownerOrganisation();

    @Message("Derogation")
    String derogations();

    @Message("Reason")
    String reason();

    @Message("Authorisation")
    String authorisation();

    @Message("Date")
    String date();

    @Message("Address of the recording")
    String watchUrl();

    @Message("Description")
    String description();

    @Message("Spoken language")
    String spokenLanguages();

    @Message("Excerpt")
    String excerpt();

    @Message("Part of")
    String parent();

    @Message("Other name")
    String aliases();

    @Message("Identifier")
    String identifiers();

    @Message("Scheme")
    String scheme();

    @Message("Value")
    String value();

    @Message("Valid from")
    String validFrom();

    @Message("Valid to")
    String validTo();

    @Message("Status")
    String status();

    @Message("Planned start")
    String plannedStart();

    @Message("Planned end")
    String plannedEnd();

    @Message("Actual start")
    String actualStart();

    @Message("Actual end")
    String actualEnd();

    @Message("We report on it")
    String ownReporting();

    @Message("Website")
    String website();

    @Message("Participation")
    String participations();

    @Message("Leads the others of its role")
    String leads();

    @Message("What it is about")
    String links();

    @Message("Visit")
    String visit();

    @Message("Indicator")
    String indicators();

    @Message("To be reached by")
    String targetOn();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();
}
