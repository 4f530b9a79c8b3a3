package org.sojourn.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the public pages and of the embeds. Nothing is counted in words: languages disagree about plurals. */
@MessageBundle("site")
public interface SiteMessages {

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String nav_main();

    @Message("Languages")
    String languages();

    @Message("Registry of study visits and delegations")
    String tagline();

    @Message("Who went where, and what came of it")
    String hero();

    @Message("The public record of study visits and delegations between ministries, agencies and their partners.")
    String lead();

    @Message("Search visits, countries, agencies, topics")
    String search_everything();

    @Message("Search visits")
    String search_visits();

    @Message("Search")
    String search();

    @Message("Title, country, agency, project or reference")
    String search_hint();

    @Message("Show visits")
    String show_visits();

    @Message("Visits")
    String visits();

    @Message("All visits")
    String all_visits();

    @Message("See all visits")
    String see_all_visits();

    @Message("All of these visits in the list")
    String all_these_visits();

    @Message("Visits: {count}")
    String visits_found(String count);

    @Message("Newest first")
    String newest_first();

    @Message("Back to the newest")
    String newest();

    @Message("Older")
    String older();

    @Message("No published visit matches this search. Try fewer words, or drop a filter.")
    String nothing_found();

    @Message("No visit has been published yet.")
    String nothing_published();

    @Message("No published visit.")
    String no_published_visit();

    @Message("Filters in force")
    String filters_in_force();

    @Message("Drop the filter")
    String drop_filter();

    @Message("Clear all")
    String clear_all();

    @Message("Any country")
    String any_country();

    @Message("Any year")
    String any_year();

    @Message("Any project")
    String any_project();

    @Message("Any organisation")
    String any_organisation();

    @Message("Year")
    String year();

    @Message("Country")
    String country();

    @Message("Countries")
    String countries();

    @Message("Project")
    String project();

    @Message("Projects")
    String projects();

    @Message("Organisation")
    String organisation();

    @Message("Code")
    String project_code();

    @Message("IATI identifier")
    String iati_identifier();

    @Message("Funding")
    String funding();

    @Message("Sent")
    String sent();

    @Message("Received")
    String received();

    @Message("Funded")
    String funded();

    @Message("Coming up")
    String coming_up();

    @Message("No upcoming visit is announced.")
    String nothing_upcoming();

    @Message("Last published")
    String last_published();

    @Message("By country")
    String by_country();

    @Message("Use the record")
    String use_the_record();

    @Message("Cite it")
    String cite_it();

    @Message("Every visit keeps its reference and its address. Earlier revisions stay readable under their number.")
    String cite_it_text();

    @Message("Show it on your website")
    String show_it();

    @Message(
            "Paste the address of a visit into your editor, and a card appears. It needs no script and sets no cookies.")
    String show_it_text();

    @Message("Use the data")
    String reuse_it();

    @Message(
            "Add .json to the address of a visit for the published document itself, or .jsonld for its description in schema.org terms.")
    String reuse_it_text();

    @Message("The registry")
    String foot_registry();

    @Message(
            "{registry} records study visits and delegations: who travelled where, when, to whom, and what came of it. Each page is a published, numbered revision.")
    String foot_about(String registry);

    @Message("Use it")
    String foot_use();

    @Message("Programming interface")
    String foot_api();

    @Message("Staff and donors")
    String foot_staff();

    @Message("Sign in")
    String sign_in();

    @Message("Contact")
    String contact();

    @Message("There is no such page")
    String not_found();

    @Message("This page was withdrawn")
    String withdrawn();

    @Message("Check the address, or look for the visit by its title, country or reference.")
    String not_found_lead();

    @Message("The publisher has withdrawn what stood here. It is no longer available.")
    String withdrawn_lead();

    @Message("The address is kept and will not be given to anything else.")
    String withdrawn_text();

    @Message("to")
    String to();

    @Message("{said}, {next}")
    String list_next(String said, String next);

    @Message("{said} and {last}")
    String list_last(String said, String last);

    @Message("{said} and {others} more")
    String list_others(String said, int others);

    @Message("At a glance")
    String at_a_glance();

    @Message("When")
    String when();

    @Message("Moved; before that, it was to begin")
    String moved_from();

    @Message("Where the dates are known from")
    String date_source();

    @Message("From")
    String from();

    @Message("To")
    String to_country();

    @Message("Type")
    String type();

    @Message("Themes")
    String themes();

    @Message("Reference")
    String reference();

    @Message("Send by mail")
    String send_by_mail();

    @Message("Show on your website")
    String show_elsewhere();

    @Message("Data (JSON)")
    String data_json();

    @Message("Parts of this page are not available in English. They are shown in: {languages}")
    String shown_in(String languages);

    @Message("What it was for")
    String objectives();

    @Message("Who went")
    String who_went();

    @Message("Leads the delegation")
    String leads();

    @Message("Members: {count}")
    String members(int count);

    @Message("Who received them")
    String who_received();

    @Message("Itinerary")
    String itinerary();

    @Message("Day not recorded")
    String day_not_recorded();

    @Message("What came of it")
    String what_came_of_it();

    @Message("as of {day}")
    String as_of(String day);

    @Message("before: {value}")
    String baseline(String value);

    @Message("aimed at: {value}")
    String target(String value);

    @Message("reached: {value}")
    String actual(String value);

    @Message("Projects and funding")
    String projects_and_funding();

    @Message("Funder")
    String funder();

    @Message("Announcements")
    String announcements();

    @Message("Testimonials")
    String testimonials();

    @Message("A film was announced. No link is known yet.")
    String promised_VIDEO();

    @Message("A sound recording was announced. No link is known yet.")
    String promised_AUDIO();

    @Message("Photos were announced. No link is known yet.")
    String promised_PHOTO();

    @Message("A document was announced. No link is known yet.")
    String promised_DOCUMENT();

    @Message("The announcement gives no address. When it is found, it will appear here.")
    String promised_text();

    @Message("Related visits")
    String related();

    @Message("Permanent reference")
    String permanent_reference();

    @Message("This is revision {number} of {reference}, published on {day}.")
    String revision_sentence(int number, String reference, String day);

    @Message("Revision {number}")
    String revision(int number);

    @Message("To cite this page")
    String to_cite();

    @Message("{registry}, {reference}, revision {number}, {address}")
    String cite(String registry, String reference, int number, String address);

    @Message("To show this visit on your website")
    String to_embed();

    @Message("Most editors make a card of the address of this page. Where yours does not, paste this.")
    String to_embed_hint();

    @Message("You are reading revision {number}, which is not the latest.")
    String older_revision(int number);

    @Message("Go to the latest revision")
    String to_current_revision();

    @Message("This visit has been postponed. The days shown are those it was planned for.")
    String visit_postponed();

    @Message("This visit was cancelled and did not take place.")
    String visit_cancelled();

    @Message("The days of this visit have passed. That it took place has not been recorded yet.")
    String visit_overdue();

    @Message("The project is not recorded.")
    String gap_PROJECT();

    @Message("The funder is not recorded.")
    String gap_FUNDER();

    @Message("The sending agency is not recorded.")
    String gap_SENDING_AGENCY();

    @Message("The host agency is not recorded.")
    String gap_HOST_AGENCY();

    @Message("The exact days are not recorded.")
    String gap_EXACT_DAYS();

    @Message("The number of members is not recorded.")
    String gap_HEADCOUNT();

    @Message("The itinerary is not recorded.")
    String gap_ITINERARY();

    @Message("The outcomes are not recorded.")
    String gap_OUTCOMES();

    @Message("No announcement is recorded.")
    String gap_ANNOUNCEMENT();

    @Message("Visit {reference}")
    String embed_title(String reference);

    @Message("This visit was withdrawn")
    String embed_withdrawn();

    @Message("The publisher has withdrawn what stood here.")
    String embed_withdrawn_text();

    @Message("There is no visit at this address")
    String embed_missing();

    @Message("Preview: nobody outside sees this.")
    String preview();

    @Message("Back to the review")
    String to_review();

    @Message("It is not shown here until those who appear in it are recorded as agreeing.")
    String kept_from_view();
}
