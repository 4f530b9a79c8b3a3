package org.sojourn.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk. */
@MessageBundle("desk")
public interface DeskMessages {

    @Message("The desk of {name}")
    String desk_of(String name);

    @Message("Desk")
    String desk();

    @Message("Back to the desk")
    String back();

    @Message("Check the address. What isn’t yours to see looks the same.")
    String not_found_lead();

    @Message("If your work needs it, ask whoever keeps the accounts of this registry.")
    String not_allowed_lead();

    @Message("Skip to the content")
    String skip();

    @Message("Desk")
    String nav();

    @Message("Home")
    String nav_home();

    @Message("Visits")
    String nav_visits();

    @Message("Organisations")
    String nav_organisations();

    @Message("Projects")
    String nav_projects();

    @Message("Accounts")
    String nav_accounts();

    @Message("Sign out")
    String sign_out();

    @Message("Public site")
    String public_site();

    @Message("Error:")
    String error();

    @Message("Up")
    String up();

    @Message("Down")
    String down();

    @Message("Remove")
    String remove();

    @Message("\\{n} suggestions")
    String suggestions();

    @Message("Not in the register? Create it here")
    String create_here();

    @Message("Create and use it")
    String create_and_use();

    @Message("Create “{name}”")
    String create_named(String name);

    @Message("Title")
    String project_title();

    @Message("Code")
    String project_code();

    @Message("Status")
    String project_status();

    @Message("Name")
    String organisation_name();

    @Message("Acronym")
    String organisation_acronym();

    @Message("Type")
    String organisation_type();

    @Message("Country")
    String country();

    @Message("None")
    String no_country();

    @Message("Choose")
    String choose();

    @Message("New visit")
    String new_visit();

    @Message("Preview")
    String preview();

    @Message("Review and publish")
    String review_and_publish();

    @Message("Save")
    String save();

    @Message("Sections")
    String sections();

    @Message("Errors: {n}")
    String flaws(int n);

    @Message("empty")
    String empty();

    @Message("Save and ask for review")
    String save_and_submit();

    @Message("Saved")
    String notice_saved();

    @Message("Saved. It can’t go to review yet: see what is still needed.")
    String notice_not_ready();

    @Message("Saved. It is under review already, or nothing has changed since it was published.")
    String notice_not_submitted();

    @Message("Sent back by the approver")
    String returned();

    @Message("Before publishing")
    String before_publishing();

    @Message("Nothing stands in the way of publishing.")
    String nothing_blocks();

    @Message("Needed: {n}")
    String needed(int n);

    @Message("Missing: {n}")
    String missing(int n);

    @Message("Not recorded")
    String not_recorded();

    @Message("Answered “not recorded”: {n}")
    String answered(int n);

    @Message("Take back")
    String take_back();

    @Message("Once it is saved, this panel says what is still needed. You can save at any time.")
    String readiness_after_saving();

    @Message("Essentials")
    String essentials();

    @Message("Title")
    String title_label();

    @Message("In other languages")
    String other_languages();

    @Message("One language is enough to publish.")
    String title_hint();

    @Message("Summary")
    String summary_label();

    @Message("Two or three sentences: who, where, why. No names of persons.")
    String summary_hint();

    @Message("Dates")
    String dates();

    @Message("As precise as you know them.")
    String dates_hint();

    @Message("First day")
    String start();

    @Message("Last day")
    String end();

    @Message("Known to the")
    String precision();

    @Message("as given")
    String precision_guess();

    @Message("Source of the dates")
    String date_source();

    @Message("Where they are known from, for example which page states the year. Readers see this.")
    String date_source_hint();

    @Message("Time zone")
    String zone();

    @Message("Type")
    String type();

    @Message("How")
    String modality();

    @Message("State of the visit")
    String delivery_state();

    @Message("That a confirmed visit is under way or over follows from its dates.")
    String delivery_state_hint();

    @Message("Who may see it")
    String audience();

    @Message("Objectives, embargo, themes")
    String more_essentials();

    @Message("Objectives")
    String objectives_label();

    @Message("Not public before")
    String embargo();

    @Message("Time of the visit’s own zone. An approved visit is published by itself at that moment.")
    String embargo_hint();

    @Message("Themes")
    String themes();

    @Message("Several within one vocabulary share 100 percent.")
    String themes_hint();

    @Message("Theme {n}")
    String theme_n(int n);

    @Message("Vocabulary")
    String vocabulary();

    @Message("Code")
    String theme_code();

    @Message("Percent")
    String percent();

    @Message("Add a theme")
    String add_theme();

    @Message("Delegations")
    String delegations();

    @Message("One for each sending country.")
    String delegations_hint();

    @Message("Delegation {n}")
    String delegation_n(int n);

    @Message("Organisation in the lead")
    String lead_organisation();

    @Message("Name, acronym or an older name.")
    String organisation_hint();

    @Message("Further organisation {n}")
    String member_n(int n);

    @Message("Organisation")
    String member_organisation();

    @Message("Add an organisation to the delegation")
    String add_member();

    @Message("Members")
    String headcount();

    @Message("Women")
    String women();

    @Message("Men")
    String men();

    @Message("Undisclosed")
    String undisclosed();

    @Message("Level")
    String seniority();

    @Message("Not said")
    String not_said();

    @Message("Add a delegation")
    String add_delegation();

    @Message("Hosts")
    String hosts();

    @Message("Who received them, arranged it or helped.")
    String hosts_hint();

    @Message("Host {n}")
    String host_n(int n);

    @Message("Organisation")
    String organisation();

    @Message("Role")
    String role();

    @Message("Add a host")
    String add_host();

    @Message("Itinerary")
    String stops();

    @Message("Places on the way. The first says which country was visited.")
    String stops_hint();

    @Message("Stop {n}")
    String stop_n(int n);

    @Message("Place")
    String city();

    @Message("Site")
    String site();

    @Message("Building, office or border crossing.")
    String site_hint();

    @Message("Organisation met there")
    String stop_organisation();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Add a stop")
    String add_stop();

    @Message("Projects and funding")
    String projects();

    @Message("The funders follow from the projects.")
    String projects_hint();

    @Message("Project {n}")
    String project_n(int n);

    @Message("Project")
    String project();

    @Message("Title, code or acronym.")
    String project_hint();

    @Message("Add a project")
    String add_project();

    @Message("Costs, and leave from acknowledgements")
    String costs_and_derogations();

    @Message("Costs")
    String costs();

    @Message("For the funders only.")
    String costs_hint();

    @Message("Cost {n}")
    String cost_n(int n);

    @Message("Amount")
    String amount();

    @Message("Currency")
    String currency();

    @Message("Budget line")
    String budget_line();

    @Message("Paid by the project")
    String cost_project();

    @Message("Add a cost")
    String add_cost();

    @Message("Leave to publish without an acknowledgement")
    String derogations();

    @Message("Only where the funder gave it beforehand.")
    String derogations_hint();

    @Message("Leave {n}")
    String derogation_n(int n);

    @Message("Funder")
    String funder();

    @Message("Reason")
    String derogation_reason();

    @Message("The funder’s reference")
    String authorisation();

    @Message("Given on")
    String derogation_date();

    @Message("Add a leave")
    String add_derogation();

    @Message("Announcements")
    String announcements();

    @Message("Pages that announce the visit or report on it.")
    String announcements_hint();

    @Message("Announcement {n}")
    String announcement_n(int n);

    @Message("Web address")
    String url();

    @Message("Title, as it stands there")
    String announcement_title();

    @Message("Relation to the visit")
    String relation();

    @Message("Kind")
    String announcement_type();

    @Message("Language")
    String language();

    @Message("Published on")
    String published_on();

    @Message("Publisher")
    String publisher();

    @Message("Add an announcement")
    String add_announcement();

    @Message("Testimonials and media")
    String testimonials();

    @Message("Films, photos, documents. One that was announced but has no link yet belongs here too.")
    String testimonials_hint();

    @Message("Medium {n}")
    String testimonial_n(int n);

    @Message("Title")
    String testimonial_title();

    @Message("Kind")
    String testimonial_kind();

    @Message("Availability")
    String availability();

    @Message("Announced without a link? Then nothing can be shown yet, and the page says so.")
    String availability_hint();

    @Message("Provider")
    String provider();

    @Message("Link")
    String watch_url();

    @Message("Add a medium")
    String add_testimonial();

    @Message("Description, day and languages")
    String testimonial_more();

    @Message("Description")
    String testimonial_description();

    @Message("Spoken language {n}")
    String spoken_language(int n);

    @Message("A few of its words")
    String excerpt();

    @Message("At most 300 characters; the whole text belongs to its publisher.")
    String excerpt_hint();

    @Message("Paid by")
    String cost_organisation();

    @Message("Outcomes")
    String outcomes();

    @Message("What came of it. Most outcomes are told in words.")
    String outcomes_hint();

    @Message("Outcome {n}")
    String outcome_n(int n);

    @Message("Outcome")
    String statement();

    @Message("Kind of result")
    String result_type();

    @Message("Measure")
    String measure();

    @Message("As of")
    String as_of();

    @Message("Numbers")
    String numbers();

    @Message("Unit")
    String unit();

    @Message("Before")
    String baseline();

    @Message("Target")
    String target();

    @Message("Now")
    String actual();

    @Message("Add an outcome")
    String add_outcome();

    @Message("Follow-ups")
    String follow_ups();

    @Message("For staff and funders only.")
    String follow_ups_hint();

    @Message("Follow-up {n}")
    String follow_up_n(int n);

    @Message("What was agreed")
    String commitment();

    @Message("Who does it")
    String owner();

    @Message("Due")
    String due();

    @Message("State")
    String follow_up_state();

    @Message("Add a follow-up")
    String add_follow_up();

    @Message("Title, agency or reference")
    String search_visits();

    @Message("Publication")
    String state();

    @Message("Any")
    String any_state();

    @Message("Year")
    String year();

    @Message("Show")
    String show();

    @Message("No visit is recorded that fits. Record one with “New visit”.")
    String no_visits();

    @Message("Reference")
    String reference();

    @Message("Older")
    String older();

    @Message("Good to see you, {name}")
    String welcome(String name);

    @Message("Waits for you")
    String queue_waiting();

    @Message("Missing something")
    String queue_lacking();

    @Message("Upcoming")
    String queue_upcoming();

    @Message("Nothing here.")
    String queue_empty();

    @Message("Review: {title}")
    String review_of(String title);

    @Message("What changes for the outside")
    String what_changes();

    @Message("Against revision {n}")
    String against_revision(int n);

    @Message("It has not been published before; everything is new.")
    String first_publication();

    @Message("Field")
    String field();

    @Message("Was")
    String was();

    @Message("Will be")
    String will_be();

    @Message("nothing")
    String nothing();

    @Message("Nothing differs from what is published.")
    String no_changes();

    @Message("Decide")
    String decide();

    @Message("You saw version {n}. If it changes before you decide, nothing is published.")
    String you_saw(long n);

    @Message("Note to the author")
    String note_to_author();

    @Message("Approve and publish")
    String approve_and_publish();

    @Message("Approve only")
    String approve_only();

    @Message("Send back")
    String send_back();

    @Message("Publish")
    String publish_now();

    @Message("Publish to the funders only")
    String publish_donors();

    @Message(
            "Embed clients and webhooks will be kept here. To show a visit on a website, paste the address of its public page, or the snippet that stands there.")
    String home_of_editors();

    @Message("For the funders only")
    String funders_only();

    @Message("There is nothing to decide just now.")
    String nothing_to_decide();

    @Message("This visit was withdrawn")
    String was_withdrawn();

    @Message("Publishing it again makes a new page; the revisions up to then stay withheld.")
    String was_withdrawn_hint();

    @Message("Not saved yet")
    String unsaved();

    @Message("Not saved: the registry can’t be reached just now. What you typed is still here; save again in a moment.")
    String unsent_away();

    @Message(
            "Not saved: your session has ended. What you typed is still here: sign in again in another window, then save.")
    String unsent_signed_out();

    @Message("Not saved: the registry refused what was sent. What you typed is still here.")
    String unsent_refused();

    @Message("Open this project")
    String open_project();

    @Message("Publish these changes")
    String publish_light();

    @Message("Only follow-up states, announcement links and media availability differ; that needs no review.")
    String publish_light_hint();

    @Message("Ask for a review")
    String ask_for_review();

    @Message("Takes the published page offline at once, everywhere, with all its revisions.")
    String pull_hint();

    @Message("Withdraw this visit")
    String withdraw();

    @Message("Reason, for the record")
    String withdraw_reason();

    @Message("It is under review now.")
    String notice_submitted();

    @Message("Approved. It can be published.")
    String notice_approved();

    @Message("Published.")
    String notice_published();

    @Message("Approved. It will be published when its embargo ends.")
    String notice_scheduled();

    @Message("Sent back to its author.")
    String notice_returned();

    @Message("Withdrawn. Its page and all revisions are gone from every channel.")
    String notice_withdrawn();

    @Message("See the public page")
    String see_page();

    @Message("Open the form")
    String open_form();

    @Message("Still needed before it can be published")
    String still_needed();

    @Message("Revisions")
    String revisions();

    @Message("Revision {n}")
    String revision_n(int n);

    @Message("It will be published on {when}.")
    String publish_at(String when);

    @Message("Public address")
    String address();

    @Message("Change the address")
    String change_address();

    @Message("The one before keeps redirecting.")
    String address_hint();

    @Message("News")
    String notices();

    @Message("Seen")
    String notice_read();

    @Message("More: {n}")
    String more_notices(int n);

    @Message("Everything that would be published: {n}")
    String everything(int n);
}
