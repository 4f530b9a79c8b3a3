package org.sojourn.web.refusal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.List;

/** The sentence of every refusal, by its code ({@code -} written as {@code _}); {@code args} are what it names. */
@MessageBundle("refusal")
public interface RefusalMessages {

    @Message("Please quote this when you ask about it:")
    String reference();

    @Message("There is nothing at this address.")
    String missing_page(List<String> args);

    @Message("There is no such organisation.")
    String missing_organisation(List<String> args);

    @Message("There is no such project.")
    String missing_project(List<String> args);

    @Message("There is no such visit.")
    String missing_visit(List<String> args);

    @Message("There is no such announcement.")
    String missing_announcement(List<String> args);

    @Message("There is no such testimonial.")
    String missing_testimonial(List<String> args);

    @Message("There is no such revision.")
    String missing_revision(List<String> args);

    @Message("There is no such account.")
    String missing_account(List<String> args);

    @Message("There is no such token.")
    String missing_token(List<String> args);

    @Message("This page has been withdrawn.")
    String visit_withdrawn(List<String> args);

    @Message("Please sign in first.")
    String sign_in_needed(List<String> args);

    @Message("Your account may not do this.")
    String not_allowed(List<String> args);

    @Message("Your account has no grant for this project.")
    String not_your_project(List<String> args);

    @Message("The request could not be understood.")
    String status_400(List<String> args);

    @Message("Please sign in first.")
    String status_401(List<String> args);

    @Message("This is not allowed.")
    String status_403(List<String> args);

    @Message("There is nothing at this address.")
    String status_404(List<String> args);

    @Message("This address does not take that kind of request.")
    String status_405(List<String> args);

    @Message("This address has nothing in the format that was asked for.")
    String status_406(List<String> args);

    @Message("This page has been withdrawn.")
    String status_410(List<String> args);

    @Message("That is larger than the registry takes.")
    String status_413(List<String> args);

    @Message("That address is longer than the registry takes.")
    String status_414(List<String> args);

    @Message("This address does not take that format; send application/json.")
    String status_415(List<String> args);

    @Message("Something in the input breaks a rule.")
    String status_422(List<String> args);

    @Message("That was too often. Please wait a minute.")
    String status_429(List<String> args);

    @Message("The request has larger headers than the registry takes.")
    String status_431(List<String> args);

    @Message("Something went wrong on our side. Nothing was changed.")
    String status_500(List<String> args);

    @Message("This address does not give that format.")
    String status_501(List<String> args);

    @Message("The registry can’t reach its database just now. Nothing was changed; please try again in a moment.")
    String status_503(List<String> args);

    @Message("This breaks a rule of the registry.")
    String refused(List<String> args);

    @Message("Say which version the change is based on, in the header If-Match.")
    String if_match_missing(List<String> args);

    @Message("The header If-Match names no version of this record.")
    String if_match_unknown(List<String> args);

    @Message("Somebody has changed this in the meantime.")
    String changed_meanwhile(List<String> args);

    @Message("This Idempotency-Key was used for a different request.")
    String idempotency_key_reused(List<String> args);

    @Message("Ask for 1 to {args.0} at a time.")
    String limit_out_of_range(List<String> args);

    @Message("This is not a cursor that the registry gave out.")
    String cursor_unknown(List<String> args);

    @Message("The body is not JSON that can be read.")
    String json_unreadable(List<String> args);

    @Message("The registry does not know this field.")
    String field_unknown(List<String> args);

    @Message("This field can’t be set.")
    String field_read_only(List<String> args);

    @Message("This value does not have the form that is expected here.")
    String value_unreadable(List<String> args);

    @Message("Fill this in.")
    String value_missing(List<String> args);

    @Message("Write this in at least one language.")
    String text_missing(List<String> args);

    @Message("Write at most {args.0} characters.")
    String text_too_long(List<String> args);

    @Message("The text holds control characters or characters that turn its direction; take them out.")
    String text_unsafe(List<String> args);

    @Message("Invisible characters that can’t be kept here were taken out. Check the text, then send it again.")
    String text_cleaned(List<String> args);

    @Message("At most {args.0} entries fit here.")
    String list_too_long(List<String> args);

    @Message("This is not an ISO 639-1 language code.")
    String language_unknown(List<String> args);

    @Message("The registry does not speak this language. Choose among: {args.0}")
    String language_not_spoken(List<String> args);

    @Message("The registry does not speak this language.")
    String account_language_shaped(List<String> args);

    @Message("This is not a country code the registry knows.")
    String country_unknown(List<String> args);

    @Message("Give a full web address that starts with https:// or http://.")
    String url_invalid(List<String> args);

    @Message("Give a day as year-month-day, for example 2021-10-11.")
    String not_a_date(List<String> args);

    @Message("Give a time as 2021-10-11T09:00.")
    String not_a_time(List<String> args);

    @Message("This is not an identifier of the registry.")
    String not_an_id(List<String> args);

    @Message("Give a number.")
    String not_a_number(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String code_unknown(List<String> args);

    @Message("The form could not be understood.")
    String form_too_deep(List<String> args);

    @Message("Tick at least one visit.")
    String bulk_nothing_chosen(List<String> args);

    @Message("Change at most {args.0} visits at once; these are {args.1}.")
    String bulk_too_many(List<String> args);

    @Message("More than {args.0} visits are found. Narrow them down first.")
    String bulk_too_many_found(List<String> args);

    @Message("It is so already.")
    String bulk_already_so(List<String> args);

    @Message("The form has more rows than the registry takes.")
    String form_too_long(List<String> args);

    @Message("The form could not be understood.")
    String form_contradictory(List<String> args);

    @Message("The end is before the start.")
    String end_before_start(List<String> args);

    @Message("There is no such organisation.")
    String organisation_unknown(List<String> args);

    @Message("A public body belongs to a country: choose it.")
    String organisation_country_required(List<String> args);

    @Message("An organisation can’t be a part of itself.")
    String organisation_parent_cycle(List<String> args);

    @Message("Another organisation already has this identifier.")
    String organisation_identifier_taken(List<String> args);

    @Message("Give the org-id.guide list code, for example XM-DAC.")
    String scheme_malformed(List<String> args);

    @Message("Give a name in at least one language.")
    String organisation_name_given(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String organisation_type_known(List<String> args);

    @Message("This is not a country code the registry knows.")
    String organisation_country_shaped(List<String> args);

    @Message("There is no such organisation.")
    String organisation_parent_unknown(List<String> args);

    @Message("This organisation was merged into “{args.0}”. Choose that one.")
    String organisation_merged(List<String> args);

    @Message("Organisations are active, retired or merged.")
    String organisation_status_known(List<String> args);

    @Message("There is no such organisation.")
    String organisation_merged_into_fk(List<String> args);

    @Message("An organisation is merged by merging it, not by its state.")
    String organisation_merged_whole(List<String> args);

    @Message("An organisation can’t be merged with itself.")
    String organisation_merge_of_two(List<String> args);

    @Message("Somebody else has merged this organisation in the meantime.")
    String organisation_merge_standing(List<String> args);

    @Message("One of the two is a part of the other. Only organisations that are the same can be merged.")
    String merge_within_family(List<String> args);

    @Message("Together they would have too many entries of this kind: {args.0}. Shorten one of the lists first.")
    String merge_too_much(List<String> args);

    @Message("Both have given leave to go without an acknowledgement for {args.0}. Remove one of the two there first.")
    String merge_two_derogations(List<String> args);

    @Message("Both have the same part in project {args.0}, and only one share is known. Say both or none there first.")
    String merge_share_unknown(List<String> args);

    @Message("The merge can’t be undone: “{args.0}” has been changed since.")
    String merge_undo_edited(List<String> args);

    @Message("The merge can’t be undone: what it moved has been changed since in {args.0}.")
    String merge_undo_record_edited(List<String> args);

    @Message("This organisation isn’t merged.")
    String merge_none(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String acknowledgement_kind_known(List<String> args);

    @Message("Write the acknowledgement in at least one language.")
    String acknowledgement_text_given(List<String> args);

    @Message("The end is before the start.")
    String acknowledgement_days_ordered(List<String> args);

    @Message("Give {args.0} or more.")
    String number_too_small(List<String> args);

    @Message("Give {args.0} or less.")
    String number_too_large(List<String> args);

    @Message("Give a number with at most two decimals.")
    String two_decimals(List<String> args);

    @Message("Give a number with at most four decimals.")
    String four_decimals(List<String> args);

    @Message("This stands here twice.")
    String listed_twice(List<String> args);

    @Message("Give a year between 1900 and 2200.")
    String year_out_of_range(List<String> args);

    @Message("This is not a time zone of the IANA database, such as Europe/Vienna.")
    String zone_unknown(List<String> args);

    @Message("This is not an ISO 4217 currency code.")
    String currency_unknown(List<String> args);

    @Message("There is an end but no start.")
    String visit_start_missing(List<String> args);

    @Message("The end is before the start.")
    String visit_dates_ordered(List<String> args);

    @Message("Either take the dates out or say how exactly they are known.")
    String visit_precision_contradicts_date(List<String> args);

    @Message("Women, men and undisclosed make {args.0}; the head-count must be the same.")
    String visit_headcount_sum(List<String> args);

    @Message("This stop lies outside the days of the visit.")
    String visit_stop_outside(List<String> args);

    @Message("Only one project can be the primary one.")
    String visit_two_primary_projects(List<String> args);

    @Message(
            "Shares within one vocabulary must sum to 100, and of several themes each needs one; they sum to {args.0}.")
    String visit_theme_percentages(List<String> args);

    @Message("The visit does not belong to this project.")
    String visit_cost_of_foreign_project(List<String> args);

    @Message("A qualitative outcome has no numbers: take them out or choose another measure.")
    String visit_qualitative_with_numbers(List<String> args);

    @Message("A visit is closed when no follow-up is open any more.")
    String visit_closed_with_open_follow_ups(List<String> args);

    @Message("A visit can’t be closed before it has begun.")
    String visit_closed_before_it_began(List<String> args);

    @Message("A visit that is {args.0} can’t become {args.1}.")
    String visit_state_not_next(List<String> args);

    @Message("Leave one of your own projects on the visit, or you could not open it any more.")
    String visit_needs_your_project(List<String> args);

    @Message("This is in more languages than anybody can check.")
    String too_many_languages(List<String> args);

    @Message("Other visits refer to this announcement too, so its words are not yours alone to change.")
    String announcement_of_others(List<String> args);

    @Message("Somebody has changed this meanwhile; it now says: {args.0}")
    String changed_meanwhile_to(List<String> args);

    @Message("Only who manages a project can take it off the visit.")
    String visit_project_of_others_removed(List<String> args);

    @Message("There is no such project.")
    String project_unknown(List<String> args);

    @Message("There is no such organisation.")
    String delegation_members_known(List<String> args);

    @Message("An organisation stands twice with the same role.")
    String visit_host_listed_twice(List<String> args);

    @Message("A project stands here twice.")
    String visit_project_listed_twice(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_type_known(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_modality_known(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_precision_known(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_delivery_state_known(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_audience_known(List<String> args);

    @Message("This is not a time zone of the IANA database, such as Europe/Vienna.")
    String visit_zone_shaped(List<String> args);

    @Message("Give years between 1900 and 2200.")
    String visit_year_out_of_range(List<String> args);

    @Message("This is not a country code the registry knows.")
    String delegation_country_shaped(List<String> args);

    @Message("There is no such organisation.")
    String delegation_lead_fk(List<String> args);

    @Message("An organisation stands twice among the members of a delegation.")
    String delegation_member_listed_twice(List<String> args);

    @Message("A head-count is 1 or more.")
    String delegation_headcount_positive(List<String> args);

    @Message("A count of people is 0 or more.")
    String delegation_women_counted(List<String> args);

    @Message("A count of people is 0 or more.")
    String delegation_men_counted(List<String> args);

    @Message("A count of people is 0 or more.")
    String delegation_undisclosed_counted(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String delegation_seniority_known(List<String> args);

    @Message("There is no such organisation.")
    String visit_host_organisation_fk(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_host_role_known(List<String> args);

    @Message("This is not a country code the registry knows.")
    String stop_country_shaped(List<String> args);

    @Message("There is no such organisation.")
    String stop_organisation_fk(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String stop_audience_known(List<String> args);

    @Message("The end of a stop is before its start.")
    String stop_dates_ordered(List<String> args);

    @Message("A stop has an end but no start.")
    String stop_start_missing(List<String> args);

    @Message("There is no such project.")
    String visit_project_project_fk(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String visit_project_role_known(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String theme_vocabulary_known(List<String> args);

    @Message("A theme stands here twice.")
    String theme_listed_twice(List<String> args);

    @Message("The share of a theme is more than 0 and at most 100.")
    String theme_percent_in_range(List<String> args);

    @Message("There is no such project.")
    String cost_project_fk(List<String> args);

    @Message("There is no such organisation.")
    String cost_organisation_fk(List<String> args);

    @Message("A cost is 0 or more.")
    String cost_amount_counted(List<String> args);

    @Message("This is not an ISO 4217 currency code.")
    String cost_currency_shaped(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String outcome_type_known(List<String> args);

    @Message("Write the outcome in at least one language.")
    String outcome_statement_given(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String outcome_measure_known(List<String> args);

    @Message("Write what was agreed in at least one language.")
    String follow_up_commitment_given(List<String> args);

    @Message("There is no such organisation.")
    String follow_up_owner_fk(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String follow_up_state_known(List<String> args);

    @Message("There is no such organisation.")
    String derogation_organisation_fk(List<String> args);

    @Message("A funder stands twice among those who gave leave.")
    String derogation_listed_twice(List<String> args);

    @Message("This is under review already.")
    String publication_already_submitted(List<String> args);

    @Message("Nothing has changed since it was published.")
    String publication_nothing_to_review(List<String> args);

    @Message("This is not under review.")
    String publication_not_in_review(List<String> args);

    @Message("This is not published.")
    String publication_not_live(List<String> args);

    @Message("This has to be approved before it can be published.")
    String publication_not_approved(List<String> args);

    @Message("The visit’s own audience is narrower than that.")
    String publication_audience_too_wide(List<String> args);

    @Message("It is public now. Withdraw it first, then publish it to the funders alone.")
    String publication_narrower(List<String> args);

    @Message("The visit has changed since it was approved; it needs a new review.")
    String publication_approval_outdated(List<String> args);

    @Message("Somebody other than its author has to approve this.")
    String publication_own_work(List<String> args);

    @Message("Somebody else has just done this. Load the page again to see where it stands.")
    String publication_pkey(List<String> args);

    @Message("Somebody else has just done this. Load the page again to see where it stands.")
    String candidate_pkey(List<String> args);

    @Message("Somebody else has just done this. Load the page again to see where it stands.")
    String revision_number_once(List<String> args);

    @Message("Say why it is withdrawn.")
    String withdrawal_reason_given(List<String> args);

    @Message("The words of this revision have been taken out.")
    String revision_redacted(List<String> args);

    @Message("This revision is what the public sees. Publish a correction or withdraw the visit first.")
    String revision_is_live(List<String> args);

    @Message("Use small letters, digits and single hyphens, at most 100 characters.")
    String slug_malformed(List<String> args);

    @Message("Another visit has or had this address.")
    String slug_taken(List<String> args);

    @Message("Another page has just got this address. Nothing was changed; please try again.")
    String address_taken(List<String> args);

    @Message("Somebody else has just changed this address.")
    String address_one_current(List<String> args);

    @Message("Write a title in at least one language.")
    String not_ready_title_missing(List<String> args);

    @Message("Write a summary in the language of the title.")
    String not_ready_summary_missing(List<String> args);

    @Message("Title and summary must be there in one and the same language.")
    String not_ready_summary_in_other_language(List<String> args);

    @Message("Say which country the delegation came from.")
    String not_ready_delegation_country_missing(List<String> args);

    @Message("Say which country was visited: add a stop, or a host with a country.")
    String not_ready_host_country_missing(List<String> args);

    @Message("Say when it was, at least the year.")
    String not_ready_dates_missing(List<String> args);

    @Message("The visit is marked internal. Choose another audience to publish it.")
    String not_ready_audience_internal(List<String> args);

    @Message(
            "A funder asks for an acknowledgement, and none of its texts fits this day and kind of funding. Add the text to the funder, or record the leave it gave.")
    String not_ready_acknowledgement_unresolved(List<String> args);

    @Message("Another project already has this code.")
    String project_code_taken(List<String> args);

    @Message("Give the project a code of at most 40 characters.")
    String project_code_shaped(List<String> args);

    @Message("Another project already has this IATI identifier.")
    String project_iati_identifier_taken(List<String> args);

    @Message("An IATI identifier has no spaces and none of / & | ? in it, and at most 100 characters.")
    String project_iati_identifier_malformed(List<String> args);

    @Message("The project has been published under the IATI identifier {args.0}; it never changes.")
    String project_iati_identifier_published(List<String> args);

    @Message("Write the title in at least one language.")
    String project_title_given(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String project_status_known(List<String> args);

    @Message("The actual start can’t lie in the future; write it as the planned start.")
    String project_actual_start_ahead(List<String> args);

    @Message("The actual end can’t lie in the future; write it as the planned end.")
    String project_actual_end_ahead(List<String> args);

    @Message("The planned end is before the planned start.")
    String project_planned_days_ordered(List<String> args);

    @Message("The actual end is before the actual start.")
    String project_actual_days_ordered(List<String> args);

    @Message("There is no such project to be a part of.")
    String project_parent_unknown(List<String> args);

    @Message("A project can’t be a part of itself.")
    String project_parent_cycle(List<String> args);

    @Message("There is no such organisation.")
    String project_organisation_unknown(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String project_role_known(List<String> args);

    @Message("Give a share from 0 to 100 with at most two decimals.")
    String project_share_out_of_range(List<String> args);

    @Message("The funders’ shares must make 100 if all are known, and never more.")
    String project_shares_not_whole(List<String> args);

    @Message("This organisation already has this role, with the same grant reference.")
    String project_participation_repeated(List<String> args);

    @Message("One organisation leads each role.")
    String project_lead_repeated(List<String> args);

    @Message("The project has no such indicator, or names it twice.")
    String project_indicator_unknown(List<String> args);

    @Message("This indicator is named twice.")
    String project_indicator_repeated(List<String> args);

    @Message("Write the indicator in at least one language.")
    String project_indicator_title_given(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String project_measure_known(List<String> args);

    @Message("What is told in words has no numbers: leave them out, or choose another measure.")
    String project_indicator_qualitative(List<String> args);

    @Message("Give a number with at most 15 digits and 4 decimals.")
    String project_number_too_long(List<String> args);

    @Message("There is no such visit among those you may edit.")
    String visit_unknown(List<String> args);

    @Message("This address is recorded already, as announcement {args.0}.")
    String announcement_url_taken(List<String> args);

    @Message("Give a full web address that starts with https:// or http://.")
    String announcement_url_http(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String announcement_type_known(List<String> args);

    @Message("Give the title as it is printed, at most 300 characters.")
    String announcement_title_given(List<String> args);

    @Message("This is not an ISO 639-1 language code.")
    String announcement_language_shaped(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String announcement_precision_known(List<String> args);

    @Message("Say how much of the date is known; without a date, nothing is.")
    String announcement_precision_contradicts_date(List<String> args);

    @Message("There is no such organisation.")
    String announcement_publisher_unknown(List<String> args);

    @Message("Quote at most 300 characters.")
    String announcement_excerpt_short(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String announcement_relation_known(List<String> args);

    @Message("There is no such visit.")
    String announcement_visit_unknown(List<String> args);

    @Message("There is no such project.")
    String announcement_project_unknown(List<String> args);

    @Message("Name either a visit or a project.")
    String announcement_link_without_one_target(List<String> args);

    @Message("The announcement is tied to this already.")
    String announcement_link_repeated(List<String> args);

    @Message("You can’t untie this announcement from a visit or a project of others.")
    String announcement_link_of_others(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String testimonial_kind_known(List<String> args);

    @Message("Write the title in at least one language.")
    String testimonial_title_given(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String testimonial_provider_known(List<String> args);

    @Message("Give a full web address that starts with https:// or http://.")
    String testimonial_url_http(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String testimonial_availability_known(List<String> args);

    @Message("There is no such visit.")
    String testimonial_visit_unknown(List<String> args);

    @Message("It is missing as long as there is no address, and not any longer.")
    String testimonial_availability_contradicts_address(List<String> args);

    @Message("This address is not at that provider.")
    String testimonial_not_at_provider(List<String> args);

    @Message("This language is named twice.")
    String testimonial_language_repeated(List<String> args);

    // forms, whichever they are

    @Message("There is a problem")
    String errors_title();

    // account

    @Message("There is nothing to show: the visit is not ready, is not meant for the public, or was withdrawn.")
    String preview_impossible(List<String> args);

    @Message("There is no such report.")
    String missing_remark(List<String> args);

    @Message("That was too often. Please wait an hour and send it again.")
    String remark_throttled(List<String> args);

    @Message("There is no such link, or it has been used, replaced or has expired. Ask for a new one.")
    String link_spent(List<String> args);

    @Message("The registry has been set up already.")
    String set_up_already(List<String> args);

    @Message("The address or the password is not right.")
    String sign_in_wrong(List<String> args);

    @Message("That was too often. Please wait a quarter of an hour, or ask for a new password.")
    String sign_in_throttled(List<String> args);

    @Message("Too many people sign in just now. Please try again in a moment.")
    String sign_in_busy(List<String> args);

    @Message("Give an address for mail, for example name@example.org.")
    String email_invalid(List<String> args);

    @Message("Another account has this address.")
    String account_email_taken(List<String> args);

    @Message("Another account has this address.")
    String account_email_unique(List<String> args);

    @Message("Give an address for mail, for example name@example.org.")
    String account_email_shaped(List<String> args);

    @Message("Give the account a name.")
    String account_name_given(List<String> args);

    @Message("The registry needs at least one active administrator without an end date. Appoint another one first.")
    String account_last_administrator(List<String> args);

    @Message("Only managers and approvers are limited to a project.")
    String grant_project_not_here(List<String> args);

    @Message("Say which funder the donor reads for.")
    String grant_funder_missing(List<String> args);

    @Message("Only donors belong to a funder.")
    String grant_funder_not_here(List<String> args);

    @Message("The account already has this role.")
    String grant_twice(List<String> args);

    @Message("There is no such project.")
    String account_grant_project_fk(List<String> args);

    @Message("There is no such organisation.")
    String account_grant_organisation_fk(List<String> args);

    @Message("Choose one of the values that the registry knows.")
    String account_grant_role_known(List<String> args);

    @Message("Only managers and approvers are limited to a project.")
    String account_grant_project_only_for_staff(List<String> args);

    @Message("Every donor belongs to a funder, and only donors do.")
    String account_grant_funder_only_for_donors(List<String> args);

    @Message("Use at least {args.0} characters.")
    String password_too_short(List<String> args);

    @Message("Use at most {args.0} characters.")
    String password_too_long(List<String> args);

    @Message("Some characters only look like ordinary ones (full-width letters, for example). Type ordinary ones.")
    String password_look_alikes(List<String> args);

    @Message(
            "Too many people use this password, or it is easily guessed from your name and address. Choose another one.")
    String password_common(List<String> args);

    @Message("This is not your present password.")
    String password_not_yours(List<String> args);

    @Message("This account has been disabled.")
    String account_disabled(List<String> args);

    @Message("There is a mail server: send a new password link by mail.")
    String link_by_mail_only(List<String> args);

    @Message("There is no such session.")
    String missing_session(List<String> args);

    @Message("There is no such notice.")
    String missing_notice(List<String> args);

    @Message("Choose 1 to 366 days.")
    String token_days(List<String> args);

    @Message("Revoke a token first: an account has at most {args.0}.")
    String token_too_many(List<String> args);

    @Message("The registry doesn’t know this name: choose one that it suggests, or create it here.")
    String choose_or_create(List<String> args);

    @Message("Several are called so. Choose one that the registry suggests, or write which: {args.0}")
    String choose_among(List<String> args);
}
