package org.sojourn.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a visit still wants, by its code ({@code -} written as {@code _}). */
@MessageBundle("readiness")
public interface ReadinessMessages {

    @Message("A title")
    String title_missing();

    @Message("A summary")
    String summary_missing();

    @Message("A summary in the language of the title")
    String summary_in_other_language();

    @Message("The country the delegation came from")
    String delegation_country_missing();

    @Message("The country that was visited: a stop, or a host with a country")
    String host_country_missing();

    @Message("The dates, at least the year")
    String dates_missing();

    @Message("An audience above “staff only”")
    String audience_internal();

    @Message("An acknowledgement that fits this day and kind of funding, or the funder’s leave")
    String acknowledgement_unresolved();

    @Message("The project")
    String project_missing();

    @Message("The funder")
    String funder_missing();

    @Message("The agencies that came")
    String sending_agency_missing();

    @Message("The agencies that received them")
    String host_agency_missing();

    @Message("The exact days")
    String exact_days_missing();

    @Message("The number of members")
    String headcount_missing();

    @Message("The itinerary")
    String itinerary_missing();

    @Message("What came of it")
    String outcomes_missing();

    @Message("An announcement")
    String announcement_missing();

    @Message("The link of a film that was announced")
    String testimonial_without_link();

    @Message("Whether it took place: nobody has confirmed it")
    String delivery_unconfirmed();
}
