package org.sojourn.desk.remark;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of reported errors: how readers send them, and where those in charge see to them. */
@MessageBundle("remark")
public interface RemarkMessages {
    @Message("Report an error")
    String title();

    @Message("Is something wrong on this page? Those who keep it read what you write.")
    String lead();

    @Message("The page")
    String page();

    @Message("What is wrong?")
    String what();

    @Message("Say what stands there and what would be right. Please name no persons. At most 2,000 characters.")
    String what_hint();

    @Message("Your e-mail address, if you want an answer")
    String email();

    @Message("""
            It serves to answer you and for nothing else. Days after which it is deleted, once your report \
            is closed: {days}.""")
    String email_hint(long days);

    @Message("Leave this empty")
    String trap();

    @Message("Send the report")
    String send();

    @Message("Thank you. Your report has been sent.")
    String sent();

    @Message("Those in charge of the page look into it. What is wrong is corrected in a new revision.")
    String sent_lead();

    @Message("Back to the page")
    String back();

    @Message("Reported errors")
    String reported();

    @Message("""
            What readers say is wrong on pages that you keep. A closed report is deleted after a while, with \
            the address for an answer.""")
    String reported_lead();

    @Message("Open")
    String waiting();

    @Message("Closed")
    String done();

    @Message("Nothing has been reported.")
    String nothing();

    @Message("All reported errors")
    String all();

    @Message("About")
    String about();

    @Message("Report")
    String said();

    @Message("Sent")
    String sent_at();

    @Message("Answer to")
    String answer_to();

    @Message("Nobody waits for an answer.")
    String no_answer();

    @Message("The visit")
    String visit();

    @Message("What became of it")
    String decide();

    @Message("Note")
    String note();

    @Message("For your colleagues; the reader does not see it.")
    String note_hint();

    @Message("Mended or answered")
    String answered();

    @Message("Nothing to mend")
    String dismissed();

    @Message("Open again")
    String reopen();

    @Message("{name}, {moment}. Is deleted on {day}.")
    String closed_by(String name, String moment, String day);

    @Message("Somebody")
    String somebody();

    @Message("Noted.")
    String kept();
}
