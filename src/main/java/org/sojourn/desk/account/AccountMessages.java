package org.sojourn.desk.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about signing in and accounts. */
@MessageBundle("account")
public interface AccountMessages {

    @Message("Sign in")
    String sign_in();

    @Message("You are signed out.")
    String signed_out();

    @Message("E-mail address")
    String email();

    @Message("Password")
    String password();

    @Message("At least 12 characters. A sentence is fine.")
    String password_hint();

    @Message("I forgot my password")
    String forgot();

    @Message("Set up the registry")
    String set_up();

    @Message("The first account administers the registry. This page works once.")
    String set_up_lead();

    @Message("Your name")
    String your_name();

    @Message("Language")
    String language();

    @Message("The language of the desk, of mails and notices.")
    String language_hint();

    @Message("As the registry: {name}")
    String language_of_registry(String name);

    @Message("Create the account")
    String create_account();

    @Message("A new password")
    String new_password_title();

    @Message(
            "Give the address you sign in with. If there is an account with it, a link to choose a new password is sent there.")
    String forgotten_lead();

    @Message("This registry has no mail server. Ask an administrator for a link to sign in with.")
    String forgotten_no_mail();

    @Message("Send the link")
    String send_link();

    @Message(
            "If there is an account with this address, a mail is on its way. The link in it works once, within an hour.")
    String forgotten_done();

    @Message("Welcome, {name}")
    String welcome(String name);

    @Message("Choose a password; you sign in with it and your e-mail address from now on.")
    String choose_password_lead();

    @Message("New password")
    String new_password();

    @Message("Save and sign in")
    String save_and_sign_in();

    @Message("This link signs you in once.")
    String sign_in_link_lead();

    @Message("This link no longer works")
    String spent();

    @Message("It has been used, replaced by a newer one, or is too old. Ask for a new one.")
    String spent_lead();

    @Message("Accounts")
    String accounts();

    @Message("Accounts: {n}")
    String count(int n);

    @Message("There are more accounts than are listed here; the API lists them all.")
    String more();

    @Message("Invite someone")
    String invite();

    @Message("Name")
    String name();

    @Message("Address")
    String address();

    @Message("May")
    String may();

    @Message("Last signed in")
    String last_signed_in();

    @Message("never")
    String never();

    @Message("The invitation goes to the e-mail address.")
    String invite_by_mail();

    @Message("There is no mail server: you get a link to hand over yourself.")
    String invite_by_link();

    @Message("What the account may do")
    String grants();

    @Message("Leave the role empty to take a line out.")
    String grants_hint();

    @Message("Role {n}")
    String grant_number(int n);

    @Message("Role")
    String role();

    @Message("No role")
    String no_role();

    @Message("Project")
    String project();

    @Message("For managers and approvers: only for this project. Empty: for all.")
    String project_hint();

    @Message("Funder")
    String funder();

    @Message("For donors: whose money they read about.")
    String funder_hint();

    @Message("Last day")
    String until();

    @Message("Empty: for good.")
    String until_hint();

    @Message("Add a role")
    String add_role();

    @Message("Invite")
    String invite_act();

    @Message("Save")
    String save();

    @Message("Saved")
    String saved();

    @Message("The mail is on its way.")
    String mailed();

    @Message("Signing in")
    String access();

    @Message("Send a link for a new password")
    String reset_by_mail();

    @Message("Make a link for a new password")
    String reset_by_link();

    @Message("Send the invitation again")
    String invite_again_by_mail();

    @Message("Make a new invitation link")
    String invite_again_by_link();

    @Message("Make a one-time sign-in link")
    String one_time_link();

    @Message("Disable the account")
    String disable();

    @Message("Its sessions, tokens and links end at once. The account stays and can be enabled again.")
    String disable_hint();

    @Message("Enable the account")
    String enable();

    @Message("Copy the link now")
    String link_once();

    @Message("It is shown once. Bring it to {name} by a way you trust: whoever opens it first is let in.")
    String link_once_hint(String name);

    @Message("Link for {name}")
    String link_for(String name);

    @Message("Profile")
    String profile();

    @Message("Change the password")
    String change_password();

    @Message("Your other sessions and your tokens end with it.")
    String change_password_hint();

    @Message("Present password")
    String present_password();

    @Message("Where you are signed in: {n}")
    String sessions_count(int n);

    @Message("Browser")
    String browser();

    @Message("an unknown browser")
    String unknown_browser();

    @Message("this one")
    String this_one();

    @Message("Since")
    String since();

    @Message("Last used")
    String last_used();

    @Message("Acts")
    String acts();

    @Message("End")
    String end();

    @Message("Tokens")
    String tokens();

    @Message("For programs that act in your name.")
    String tokens_lead();

    @Message("Your tokens: {n}")
    String tokens_count(int n);

    @Message("You have no tokens.")
    String no_tokens();

    @Message("What uses it.")
    String token_name_hint();

    @Message("Expires in days")
    String expires_in_days();

    @Message("1 to 366. Shorter is safer.")
    String expires_in_days_hint();

    @Message("Make a token")
    String make_token();

    @Message("Copy the token now")
    String token_once();

    @Message("It is shown once and kept only as a hash.")
    String token_once_hint();

    @Message("Token “{name}”")
    String token_of(String name);

    @Message("Expires")
    String expires();

    @Message("Revoke")
    String revoke();

    @Message(
            "{#when role}{#is ADMINISTRATOR}Administrator{#is EDITOR}Website editor{#is MANAGER}Manager{#is APPROVER}Approver{#is DONOR}Donor{/when}")
    String role_name(org.sojourn.account.Role role);

    @Message(
            "{#when state}{#is ACTIVE}Active{#is INVITED}Invited{#is EXPIRED}All roles are over{#is DISABLED}Disabled{/when}")
    String state(org.sojourn.account.AccountLine.State state);

    @Message("{role} for {of}")
    String of(String role, String of);

    @Message("{grant}, until {day}")
    String until_day(String grant, String day);
}
