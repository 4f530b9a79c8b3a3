package org.sojourn.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails about accounts. */
@MessageBundle("mail")
public interface MailMessages {

    @Message("your account")
    String invite_subject();

    @Message("""
            Hello {name},

            an account has been made for you in {registry}. Choose your password here:

            {link}

            The link works once, within {days} days. If you did not expect this mail, you need not do anything.
            """)
    String invite(String name, String registry, String link, long days);

    @Message("a new password")
    String reset_subject();

    @Message("""
            Hello {name},

            somebody, most likely you, asked for a new password for your account in {registry}. Choose it here:

            {link}

            The link works once, within {minutes} minutes. If it was not you, you need not do anything: your password stays.
            """)
    String reset(String name, String registry, String link, long minutes);

    @Message("""
            {sentence}

            {link}
            """)
    String notice(String sentence, String link);
}
