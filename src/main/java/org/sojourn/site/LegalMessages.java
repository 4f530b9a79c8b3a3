package org.sojourn.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every public page leads to: whose the data are, how accessible the pages are, where to report an error. */
@MessageBundle("legal")
public interface LegalMessages {
    @Message("Privacy")
    String privacy();

    @Message("Accessibility")
    String accessibility();

    @Message("Report an error on this page")
    String report_error();

    @Message("Privacy notice")
    String privacy_title();

    @Message("What this registry keeps about people, and what it does not.")
    String privacy_lead();

    @Message("This page says what the software does. {registry} has a notice of its own, which says more:")
    String own_notice(String registry);

    @Message("The full privacy notice")
    String own_notice_link();

    @Message("Who is responsible")
    String controller();

    @Message("""
            {registry} decides what is recorded here and why, and is the controller of the personal data \
            described on this page. Ask it on which legal basis it keeps them.""")
    String controller_text(String registry);

    @Message("Contact:")
    String contact_at();

    @Message("No contact address has been given yet. An error report reaches the same people:")
    String no_contact();

    @Message("What the public pages hold")
    String record();

    @Message("""
            The public pages tell of visits between institutions: who sent a delegation, who received it, \
            when, for which project, and what came of it. Delegations are counted, not named. Titles of \
            articles that others published are quoted as they are and may name a person. Whoever finds \
            themselves named can ask for it to be removed.""")
    String record_text();

    @Message("When you read these pages")
    String reading();

    @Message("""
            The public pages set no cookies, measure nobody and load nothing from other servers: letters, \
            pictures and scripts come from this one. The same holds for the cards that other websites show. \
            The software keeps no record of who reads which page; a server that stands in front of it may \
            keep one, and the controller knows.""")
    String reading_text();

    @Message("When you report an error")
    String reporting();

    @Message("""
            Your text, the address and language of the page and the time are kept, and your e-mail address \
            if you give one. Those in charge of the visit, or the administrators, read them. The e-mail \
            address serves to answer you and for nothing else. Days after which the whole report is deleted, \
            counted from when it was closed: {days}. So that nobody sends too many, a hash of your network \
            address is counted for an hour; the address itself is not kept.""")
    String reporting_text(long days);

    @Message("When you have an account")
    String account();

    @Message("""
            Staff and donors who sign in have an account: name, e-mail address, roles, a hash of the \
            password, and notices. One cookie, without which nobody can stay signed in, is set when they \
            sign in and ends with the session; with it the kind of browser is noted. Failed attempts are \
            counted by hash for an hour at most. Who recorded, approved or published something, and when, \
            stays with the record. The log names accounts by number only.""")
    String account_text();

    @Message("Your rights")
    String rights();

    @Message("""
            Where a law such as the General Data Protection Regulation of the European Union applies, you \
            may ask the controller what is kept about you, have it corrected or deleted, have its use \
            restricted, object to its use, and receive what you gave in a form that machines can read. You \
            may complain to a data protection authority, for example where you live or work.""")
    String rights_text();

    @Message("Accessibility statement")
    String accessibility_title();

    @Message("""
            {registry} means its pages to be usable by everybody. This statement is about its public pages \
            and about those of staff and donors.""")
    String accessibility_lead(String registry);

    @Message("How far they conform")
    String conformance();

    @Message("""
            The pages aim at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. They are stated \
            to be partially conformant: nobody independent has examined them yet, and what is listed next \
            may fall short.""")
    String conformance_text();

    @Message("What may fall short")
    String limits();

    @Message("""
            Articles, films and documents that a visit links to stand on other websites, on which the \
            registry has no influence.""")
    String limit_elsewhere();

    @Message("""
            A text that was recorded in one language only is shown in that language on every page. It is \
            marked as such, so that it is read aloud correctly.""")
    String limit_language();

    @Message("Texts are written by many people. Whether they are easy to understand is not examined.")
    String limit_words();

    @Message("How they were tested")
    String testing();

    @Message("""
            Those who make the software let the program axe examine its pages in a browser, with a screen of \
            360 pixels in light colours and one of 1280 pixels in dark ones, the public pages also from \
            right to left; it has to find no barrier. Such a program finds only a part of the barriers there \
            may be. No test with people who use assistive technology has been made yet.""")
    String testing_text();

    @Message("Tell us what is hard to use")
    String feedback();

    @Message("""
            Say which page it was and what you used. Where a page keeps something from you, you may ask for \
            it in another form.""")
    String feedback_text();

    @Message("If the answer does not satisfy you")
    String enforcement();

    @Message("""
            In many countries a public body watches over accessibility. {registry} tells you which one is in \
            charge of it.""")
    String enforcement_text(String registry);

    @Message("""
            This statement was prepared on {day} by those who make the software, from their own tests. \
            Whoever keeps the registry answers for what is written in it.""")
    String prepared(String day);
}
