package org.sojourn.desk;

import java.time.LocalDate;
import java.util.List;
import org.sojourn.Given;
import org.sojourn.Look;
import org.sojourn.Person;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;

/** Coming in, one's own account, those of others, and doors that stay shut. */
final class AccountLooks {

    private final FullVisit full;
    private final Given given;

    AccountLooks(Given given, FullVisit full) {
        this.given = given;
        this.full = full;
    }

    List<Look> all() {
        var administrator = given.administrator();
        var manager = given.author();
        var donor = given.donor(full.funder());
        var elsewhere = given.donor(given.organisation());
        var editor = given.account(Role.EDITOR);
        var several = given.account(
                new Grant(Role.MANAGER, full.project(), null, null),
                new Grant(Role.APPROVER, full.project(), null, LocalDate.of(2099, 12, 31)),
                new Grant(Role.DONOR, null, full.funder(), null));
        given.session(several.id());
        var disabled = given.account(Role.APPROVER);
        given.sql("update account set disabled_at = now() where id = ?", disabled.id());
        given.sql("delete from credential where kind = 'TOKEN' and account_id = ?", elsewhere.id());
        String link = "/link/" + given.link(given.account(Role.MANAGER).id());
        return List.of(
                Look.at("signin", null, "/signin?out=1"),
                Look.at("signin-error", null, "/signin")
                        .after(AccountLooks::guess)
                        .refused(422),
                Look.at("forgotten", null, "/forgotten"),
                Look.at("forgotten-error", null, "/forgotten")
                        .after(person -> person.press("Send the link"))
                        .refused(422),
                Look.at("forgotten-done", null, "/forgotten").after(AccountLooks::ask),
                Look.at("link", null, link),
                Look.at("link-error", null, link)
                        .after(AccountLooks::choosePoorly)
                        .refused(422),
                Look.at("link-spent", null, "/link/spent-long-ago").refused(404),
                Look.at("setup-absent", null, "/setup").refused(404),
                Look.at("profile", several, "/desk/profile?done=saved"),
                Look.at("profile-errors", several, "/desk/profile")
                        .after(person -> person.press("Change the password"))
                        .refused(422),
                Look.at("profile-donor", donor, "/desk/profile"),
                Look.at("tokens-none", elsewhere, "/desk/profile/tokens"),
                Look.at("tokens", several, "/desk/profile/tokens").after(AccountLooks::makeToken),
                Look.at("tokens-errors", several, "/desk/profile/tokens")
                        .after(person -> person.press("Make a token"))
                        .refused(422),
                Look.at("accounts", administrator, "/desk/accounts"),
                Look.at("account-new", administrator, "/desk/accounts/new"),
                Look.at("account-errors", administrator, "/desk/accounts/new")
                        .after(AccountLooks::inviteNobody)
                        .refused(422),
                Look.at("account", administrator, "/desk/accounts/" + several.id() + "?done=mailed"),
                Look.at("account-disabled", administrator, "/desk/accounts/" + disabled.id()),
                Look.at("backups", administrator, "/desk/backups").after(person -> person.press("Make one now")),
                Look.at("home-administrator", administrator, "/desk"),
                Look.at("sample-absent", administrator, "/desk/sample"),
                Look.at("home-editor", editor, "/desk"),
                Look.at("403-accounts", manager, "/desk/accounts").refused(403),
                Look.at("403-donor", donor, "/desk").refused(403),
                Look.at("404-desk", manager, "/desk/nowhere").refused(404),
                Look.at("404-visit", manager, "/desk/visits/SV-1999-0001").refused(404),
                Look.at("reports", donor, "/reports"),
                Look.at("reports-none", elsewhere, "/reports"));
    }

    private static void guess(Person person) {
        person.fill("email", "ada@example.org");
        person.fill("password", "not the password");
        person.press("Sign in");
    }

    private static void ask(Person person) {
        person.fill("email", Given.word() + "@example.org");
        person.press("Send the link");
    }

    private static void choosePoorly(Person person) {
        person.fill("password", "short");
        person.press("Save and sign in");
    }

    private static void makeToken(Person person) {
        person.fill("name", "Website of the ministry");
        person.fill("expiresInDays", "90");
        person.press("Make a token");
    }

    private static void inviteNobody(Person person) {
        person.fill("email", "no address");
        person.choose("grants/0/role", "DONOR");
        person.press("Invite");
    }
}
