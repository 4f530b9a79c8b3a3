package org.sojourn.desk.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about organisations and projects. */
@MessageBundle("register")
public interface RegisterMessages {

    @Message("Next")
    String next();

    @Message("You can read this. Managers change it.")
    String read_only();

    @Message("You can read this. Managers of this project change it.")
    String read_only_project();

    @Message("Where it is used")
    String mentions();

    @Message("New organisation")
    String new_organisation();

    @Message("Name, acronym or an older name")
    String search_organisations();

    @Message("No organisation is recorded that fits.")
    String no_organisations();

    @Message("One language is enough.")
    String name_hint();

    @Message("Public bodies need one; international organisations have none.")
    String country_hint();

    @Message("Part of")
    String parent_organisation();

    @Message("The ministry, agency or body it belongs to.")
    String parent_organisation_hint();

    @Message("Other names")
    String aliases();

    @Message("Older and shorter names it is found under.")
    String aliases_hint();

    @Message("Other name {n}")
    String alias_n(int n);

    @Message("Name")
    String alias();

    @Message("Add a name")
    String add_alias();

    @Message("Identifiers")
    String identifiers();

    @Message("Numbers from official lists, by which others recognise it.")
    String identifiers_hint();

    @Message("Identifier {n}")
    String identifier_n(int n);

    @Message("List")
    String scheme();

    @Message("Its code at org-id.guide, such as XM-DAC.")
    String scheme_hint();

    @Message("Number or code in that list")
    String identifier_value();

    @Message("Add an identifier")
    String add_identifier();

    @Message("Acknowledgements")
    String acknowledgements();

    @Message("What must be said where this funder’s money was used, and in which years.")
    String acknowledgements_hint();

    @Message("Acknowledgement {n}")
    String acknowledgement_n(int n);

    @Message("Funding")
    String acknowledgement_kind();

    @Message("Sentence")
    String acknowledgement_text();

    @Message("Disclaimer")
    String disclaimer();

    @Message("In force from")
    String valid_from();

    @Message("In force until")
    String valid_to();

    @Message("Add an acknowledgement")
    String add_acknowledgement();

    @Message("New project")
    String new_project();

    @Message("Title, code or acronym")
    String search_projects();

    @Message("No project is recorded that fits.")
    String no_projects();

    @Message("How you call it among yourselves, such as a cost centre.")
    String code_hint();

    @Message("IATI identifier")
    String iati_identifier();

    @Message("As it is published there; leave it blank if it isn’t.")
    String iati_identifier_hint();

    @Message("Description")
    String description();

    @Message("Part of the programme")
    String parent_project();

    @Message("Website")
    String website();

    @Message("We report on this project")
    String own_reporting();

    @Message("Not so for a project of others to which visits of ours contribute.")
    String own_reporting_hint();

    @Message("Actual dates replace planned ones once the day has come.")
    String project_dates_hint();

    @Message("Planned start")
    String planned_start();

    @Message("Planned end")
    String planned_end();

    @Message("Actual start")
    String actual_start();

    @Message("Actual end")
    String actual_end();

    @Message("Who takes part")
    String participations();

    @Message("Who pays, who answers for it, who does it. If all shares of the funders are known they make 100.")
    String participations_hint();

    @Message("Participation {n}")
    String participation_n(int n);

    @Message("Share of the funding, in percent")
    String share();

    @Message("Grant reference")
    String grant_reference();

    @Message("Leads the others of this role")
    String lead();

    @Message("Add an organisation")
    String add_participation();

    @Message("Indicators")
    String indicators();

    @Message("What the project wants to reach; its visits give the values.")
    String indicators_hint();

    @Message("Indicator {n}")
    String indicator_n(int n);

    @Message("What is measured")
    String indicator_title();

    @Message("To be reached by")
    String target_on();

    @Message("Add an indicator")
    String add_indicator();
}
