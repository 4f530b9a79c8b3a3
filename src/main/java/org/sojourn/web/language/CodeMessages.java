package org.sojourn.web.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What people read instead of a code, for pages of every face. The key is the name of the list and the code as JSON has
 * it: {@code VisitType_STUDY_VISIT}.
 */
@MessageBundle("code")
public interface CodeMessages {

    @Message("Study visit")
    String VisitType_STUDY_VISIT();

    @Message("Expert mission")
    String VisitType_EXPERT_MISSION();

    @Message("Workshop")
    String VisitType_WORKSHOP();

    @Message("Working visit")
    String VisitType_WORKING_VISIT();

    @Message("Fact-finding visit")
    String VisitType_FACT_FINDING();

    @Message("Peer review")
    String VisitType_PEER_REVIEW();

    @Message("High-level delegation")
    String VisitType_HIGH_LEVEL_DELEGATION();

    @Message("Job shadowing")
    String VisitType_JOB_SHADOWING();

    @Message("Training abroad")
    String VisitType_TRAINING_ABROAD();

    @Message("On site")
    String Modality_ON_SITE();

    @Message("Online")
    String Modality_ONLINE();

    @Message("On site and online")
    String Modality_HYBRID();

    @Message("Everyone")
    String Audience_PUBLIC();

    @Message("The funders and the staff")
    String Audience_DONOR();

    @Message("The staff")
    String Audience_INTERNAL();

    @Message("Project")
    String Gap_PROJECT();

    @Message("Funder")
    String Gap_FUNDER();

    @Message("Sending agency")
    String Gap_SENDING_AGENCY();

    @Message("Host agency")
    String Gap_HOST_AGENCY();

    @Message("Exact days")
    String Gap_EXACT_DAYS();

    @Message("Number of members")
    String Gap_HEADCOUNT();

    @Message("Itinerary")
    String Gap_ITINERARY();

    @Message("Outcomes")
    String Gap_OUTCOMES();

    @Message("Announcement")
    String Gap_ANNOUNCEMENT();

    @Message("Ministerial level")
    String Seniority_MINISTERIAL();

    @Message("Senior level")
    String Seniority_SENIOR();

    @Message("Middle level")
    String Seniority_MIDDLE();

    @Message("Operational level")
    String Seniority_OPERATIONAL();

    @Message("Trainers")
    String Seniority_TRAINER();

    @Message("Mixed levels")
    String Seniority_MIXED();

    @Message("Host")
    String HostRole_HOST();

    @Message("Co-host")
    String HostRole_CO_HOST();

    @Message("Organiser")
    String HostRole_ORGANISER();

    @Message("Facilitator")
    String HostRole_FACILITATOR();

    @Message("Observer for a donor")
    String HostRole_DONOR_OBSERVER();

    @Message("Interpretation")
    String HostRole_INTERPRETATION();

    @Message("Primary project")
    String ProjectRole_PRIMARY();

    @Message("Contributing project")
    String ProjectRole_CONTRIBUTING();

    @Message("Open")
    String FollowUpState_OPEN();

    @Message("Done")
    String FollowUpState_DONE();

    @Message("Dropped")
    String FollowUpState_DROPPED();

    @Message("Proposed")
    String DeliveryState_PROPOSED();

    @Message("Planned")
    String DeliveryState_PLANNED();

    @Message("Confirmed")
    String DeliveryState_CONFIRMED();

    @Message("Postponed")
    String DeliveryState_POSTPONED();

    @Message("Cancelled")
    String DeliveryState_CANCELLED();

    @Message("Closed")
    String DeliveryState_CLOSED();

    @Message("Upcoming")
    String Progress_UPCOMING();

    @Message("Under way")
    String Progress_ONGOING();

    @Message("Completed")
    String Progress_COMPLETED();

    @Message("Not confirmed")
    String Progress_OVERDUE();

    @Message("Postponed")
    String Progress_POSTPONED();

    @Message("Cancelled")
    String Progress_CANCELLED();

    @Message("To the day")
    String DatePrecision_DAY();

    @Message("To the month")
    String DatePrecision_MONTH();

    @Message("To the year")
    String DatePrecision_YEAR();

    @Message("Unknown")
    String DatePrecision_UNKNOWN();

    @Message("Draft")
    String PublicationState_DRAFT();

    @Message("In review")
    String PublicationState_IN_REVIEW();

    @Message("Approved")
    String PublicationState_APPROVED();

    @Message("Published")
    String PublicationState_PUBLISHED();

    @Message("Published, with changes")
    String PublicationState_PUBLISHED_WITH_CHANGES();

    @Message("Withdrawn")
    String PublicationState_WITHDRAWN();

    @Message("Returned")
    String PublicationState_RETURNED();

    @Message("Government")
    String OrganisationType_10();

    @Message("Local government")
    String OrganisationType_11();

    @Message("Other public sector")
    String OrganisationType_15();

    @Message("International NGO")
    String OrganisationType_21();

    @Message("National NGO")
    String OrganisationType_22();

    @Message("Regional NGO")
    String OrganisationType_23();

    @Message("NGO based in a partner country")
    String OrganisationType_24();

    @Message("Public–private partnership")
    String OrganisationType_30();

    @Message("Multilateral organisation")
    String OrganisationType_40();

    @Message("Foundation")
    String OrganisationType_60();

    @Message("Private sector")
    String OrganisationType_70();

    @Message("Private sector in the provider country")
    String OrganisationType_71();

    @Message("Private sector in the recipient country")
    String OrganisationType_72();

    @Message("Private sector in a third country")
    String OrganisationType_73();

    @Message("Academic, training and research")
    String OrganisationType_80();

    @Message("Other")
    String OrganisationType_90();

    @Message("Active")
    String OrganisationStatus_ACTIVE();

    @Message("Retired")
    String OrganisationStatus_RETIRED();

    @Message("Funding")
    String ParticipationRole_FUNDING();

    @Message("Accountable")
    String ParticipationRole_ACCOUNTABLE();

    @Message("Extending")
    String ParticipationRole_EXTENDING();

    @Message("Implementing")
    String ParticipationRole_IMPLEMENTING();

    @Message("Pipeline")
    String ActivityStatus_1();

    @Message("Implementation")
    String ActivityStatus_2();

    @Message("Finalisation")
    String ActivityStatus_3();

    @Message("Closed")
    String ActivityStatus_4();

    @Message("Cancelled")
    String ActivityStatus_5();

    @Message("Suspended")
    String ActivityStatus_6();

    @Message("Output")
    String ResultType_1();

    @Message("Outcome")
    String ResultType_2();

    @Message("Impact")
    String ResultType_3();

    @Message("Other result")
    String ResultType_9();

    @Message("Unit")
    String IndicatorMeasure_1();

    @Message("Percentage")
    String IndicatorMeasure_2();

    @Message("Nominal")
    String IndicatorMeasure_3();

    @Message("Ordinal")
    String IndicatorMeasure_4();

    @Message("Qualitative")
    String IndicatorMeasure_5();

    @Message("Funded")
    String Funding_FUNDED();

    @Message("Co-funded")
    String Funding_CO_FUNDED();

    @Message("News item")
    String AnnouncementType_NEWS_ITEM();

    @Message("Press release")
    String AnnouncementType_PRESS_RELEASE();

    @Message("Testimonial")
    String AnnouncementType_TESTIMONIAL_POST();

    @Message("Social media post")
    String AnnouncementType_SOCIAL_POST();

    @Message("News from a partner")
    String AnnouncementType_PARTNER_NEWS();

    @Message("Media coverage")
    String AnnouncementType_MEDIA_COVERAGE();

    @Message("Newsletter")
    String AnnouncementType_NEWSLETTER();

    @Message("Report")
    String AnnouncementType_REPORT();

    @Message("Event page")
    String AnnouncementType_EVENT_PAGE();

    @Message("Announces the visit")
    String Relation_ANNOUNCES();

    @Message("Reports on the visit")
    String Relation_REPORTS();

    @Message("Holds testimonials")
    String Relation_TESTIMONIAL();

    @Message("Follows up")
    String Relation_FOLLOWS_UP();

    @Message("Mentions the visit")
    String Relation_MENTIONS();

    @Message("Film")
    String TestimonialKind_VIDEO();

    @Message("Sound recording")
    String TestimonialKind_AUDIO();

    @Message("Photo")
    String TestimonialKind_PHOTO();

    @Message("Document")
    String TestimonialKind_DOCUMENT();

    @Message("This registry")
    String Provider_SELF();

    @Message("YouTube")
    String Provider_YOUTUBE();

    @Message("Vimeo")
    String Provider_VIMEO();

    @Message("Another website")
    String Provider_OTHER();

    @Message("Available")
    String Availability_OK();

    @Message("The link is broken")
    String Availability_BROKEN();

    @Message("Not public")
    String Availability_PRIVATE();

    @Message("Removed")
    String Availability_REMOVED();

    @Message("Announced, no link yet")
    String Availability_MISSING();

    @Message("DAC sector")
    String Vocabulary_1();

    @Message("DAC sector group")
    String Vocabulary_2();

    @Message("Sustainable Development Goal")
    String Vocabulary_7();

    @Message("Target of a Sustainable Development Goal")
    String Vocabulary_8();

    @Message("Own theme")
    String Vocabulary_99();

    @Message("Vocational training")
    String Sector_11330();

    @Message("Public sector policy and administration")
    String Sector_15110();

    @Message("Anti-corruption")
    String Sector_15113();

    @Message("Legal and judicial development")
    String Sector_15130();

    @Message("Justice, law and order policy")
    String Sector_15131();

    @Message("Police")
    String Sector_15132();

    @Message("Judicial affairs")
    String Sector_15134();

    @Message("Immigration")
    String Sector_15136();

    @Message("Prisons")
    String Sector_15137();

    @Message("Human rights")
    String Sector_15160();

    @Message("Ending violence against women and girls")
    String Sector_15180();

    @Message("Orderly, safe, regular and responsible migration and mobility")
    String Sector_15190();

    @Message("Security system management and reform")
    String Sector_15210();

    @Message("Peace-building")
    String Sector_15220();

    @Message("Multisector aid")
    String Sector_43010();

    @Message("Sector not specified")
    String Sector_99810();

    @Message("Added")
    String Change_ADDED();

    @Message("Changed")
    String Change_CHANGED();

    @Message("Removed")
    String Change_REMOVED();
}
