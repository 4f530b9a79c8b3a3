package org.sojourn.desk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.MailResource;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.account.Grant;
import org.sojourn.account.Role;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class AccountPagesTest {

    @Inject
    Given given;

    private static RequestSpecification form(Given.Somebody administrator, Page page) {
        return administrator
                .browser()
                .multiPart("version", page.value("version"))
                .multiPart("disabled", page.value("disabled"))
                .multiPart("name", page.value("name"))
                .multiPart("email", page.value("email"));
    }

    private Page open(Given.Somebody administrator, Given.Somebody somebody) {
        return Page.of(administrator.browser().get("/desk/accounts/" + somebody.id()), 200);
    }

    private Object roles(Given.Somebody somebody) {
        return given.value(
                "select string_agg(role, ' ' order by position) from account_grant where account_id = ?",
                somebody.id());
    }

    @Test
    void the_list_says_who_may_do_what() {
        var administrator = given.administrator();
        var manager = given.manager();
        var ended = given.account(new Grant(Role.APPROVER, null, null, Given.yesterday()));

        var page = Page.of(administrator.browser().get("/desk/accounts"), 200);

        var row = page.one("[id='" + manager.id() + "']");
        assertEquals("Manager", row.select("td[data-label=May] li").text());
        assertEquals("Active", row.select(".tag").text());
        assertEquals(manager.email(), row.select("td[data-label=Address]").text());
        assertEquals(
                "All roles are over", page.one("[id='" + ended.id() + "'] .tag").text());
    }

    @Test
    void only_administrators_see_accounts() {
        for (var somebody : List.of(given.manager(), given.approver(), given.account(Role.EDITOR))) {
            assertEquals(403, somebody.browser().get("/desk/accounts").statusCode());
            assertEquals(
                    403,
                    somebody.browser().get("/desk/accounts/" + somebody.id()).statusCode());
        }
        assertEquals(303, Given.stranger().get("/desk/accounts").statusCode());
    }

    @Test
    void roles_are_changed_with_an_end_date_and_taken_away() {
        var administrator = given.administrator();
        var somebody = given.manager();
        var page = open(administrator, somebody);
        assertEquals("MANAGER", page.value("grants/0/role"));

        var answer = form(administrator, page)
                .multiPart("grants/0/role", "APPROVER")
                .multiPart("grants/0/until", "2099-12-31")
                .multiPart("grants/1/role", "EDITOR")
                .multiPart("grants/2/role", "")
                .multiPart("grants/2/until", "2031-01-01")
                .post("/desk/accounts/" + somebody.id());

        assertEquals(303, answer.statusCode(), answer::asString);
        assertEquals("APPROVER EDITOR", roles(somebody));
        var again = open(administrator, somebody);
        assertEquals("2099-12-31", again.value("grants/0/until"));
        assertEquals(
                "Approver, until 31 December 2099",
                Page.of(administrator.browser().get("/desk/accounts"), 200)
                        .one("[id='" + somebody.id() + "'] li:first-child")
                        .text());
        form(administrator, again).multiPart("grants/0/role", "").post("/desk/accounts/" + somebody.id());
        assertNull(roles(somebody));
    }

    @Test
    void a_line_is_added_without_saving_and_without_script() {
        var administrator = given.administrator();
        var somebody = given.manager();

        var page = Page.of(
                form(administrator, open(administrator, somebody))
                        .multiPart("grants/0/role", "DONOR")
                        .multiPart("act", "grants/add")
                        .post("/desk/accounts/" + somebody.id()),
                200);

        assertEquals("DONOR", page.value("grants/0/role"));
        assertEquals("", page.value("grants/1/role"));
        assertEquals("MANAGER", roles(somebody));
    }

    @Test
    void what_contradicts_itself_is_said_at_its_field() {
        var administrator = given.administrator();
        var somebody = given.manager();

        var page = Page.of(
                form(administrator, open(administrator, somebody))
                        .multiPart("grants/0/role", "DONOR")
                        .multiPart("grants/1/role", "EDITOR")
                        .multiPart("grants/1/projectId", UUID.randomUUID().toString())
                        .multiPart("grants/1/project", "Something")
                        .multiPart("grants/2/role", "MANAGER")
                        .multiPart("grants/3/role", "MANAGER")
                        .post("/desk/accounts/" + somebody.id()),
                422);

        assertEquals("Say which funder the donor reads for.", page.problem("grants/0/organisation"));
        assertEquals("Only managers and approvers are limited to a project.", page.problem("grants/1/project"));
        assertEquals("The account already has this role.", page.problem("grants/3/role"));
        assertEquals(3, page.summary().size());
        assertEquals("Something", page.value("grants/1/project"));
        assertEquals("MANAGER", roles(somebody));
    }

    @Test
    void a_name_that_is_in_no_register_is_said_at_its_field() {
        var administrator = given.administrator();
        var somebody = given.manager();

        var page = Page.of(
                form(administrator, open(administrator, somebody))
                        .multiPart("grants/0/role", "DONOR")
                        .multiPart("grants/0/organisation", "The Funder Nobody Knows")
                        .multiPart("grants/0/until", "31.12.2030")
                        .post("/desk/accounts/" + somebody.id()),
                422);

        assertEquals("There is no such organisation.", page.problem("grants/0/organisation"));
        assertEquals("The Funder Nobody Knows", page.value("grants/0/organisation"));
        assertEquals("31.12.2030", page.value("grants/0/until"));
    }

    @Test
    void an_address_belongs_to_one_account() {
        var administrator = given.administrator();
        var somebody = given.manager();

        var page = Page.of(
                administrator
                        .browser()
                        .multiPart("name", "Double")
                        .multiPart("email", somebody.email().toUpperCase())
                        .multiPart("grants/0/role", "MANAGER")
                        .post("/desk/accounts"),
                422);

        assertEquals("Another account has this address.", page.problem("email"));
        assertEquals("Double", page.value("name"));
        assertEquals("MANAGER", page.value("grants/0/role"));
    }

    @Test
    void nothing_filled_in_is_said_at_each_field() {
        var page = Page.of(given.administrator().browser().multiPart("name", "").post("/desk/accounts"), 422);

        assertEquals("Fill this in.", page.problem("name"));
        assertEquals("Fill this in.", page.problem("email"));
    }

    @Test
    void who_saves_an_older_version_is_told_and_keeps_the_input() {
        var administrator = given.administrator();
        var somebody = given.manager();
        var page = open(administrator, somebody);
        form(administrator, page).multiPart("grants/0/role", "APPROVER").post("/desk/accounts/" + somebody.id());

        var late = Page.of(
                form(administrator, page).multiPart("grants/0/role", "EDITOR").post("/desk/accounts/" + somebody.id()),
                412);

        assertEquals("EDITOR", late.value("grants/0/role"));
        assertFalse(late.summary().isEmpty());
        assertEquals("APPROVER", roles(somebody));
    }

    @Test
    void disabling_ends_sessions_and_tokens_at_once_and_enabling_does_not_bring_them_back() {
        var administrator = given.administrator();
        var somebody = given.manager();
        assertEquals(200, somebody.browser().get("/desk/profile").statusCode());

        administrator.browser().post("/desk/accounts/" + somebody.id() + "/disable");

        assertEquals(303, somebody.browser().get("/desk/profile").statusCode());
        assertEquals(401, somebody.api().get("/api/v1/tokens").statusCode());
        assertEquals(
                "Disabled",
                open(administrator, somebody).one(".title-meta .tag").text());
        administrator.browser().post("/desk/accounts/" + somebody.id() + "/enable");
        assertEquals(
                "Active", open(administrator, somebody).one(".title-meta .tag").text());
        assertEquals(303, somebody.browser().get("/desk/profile").statusCode());
    }

    @Test
    void the_last_administrator_stays() {
        var administrator = given.administrator();
        given.sql(
                "update account_grant set until = '2999-01-01' where role = 'ADMINISTRATOR' and account_id <> ?",
                administrator.id());

        var page = Page.of(
                form(administrator, open(administrator, administrator))
                        .multiPart("grants/0/role", "MANAGER")
                        .post("/desk/accounts/" + administrator.id()),
                409);
        assertTrue(page.summary().get(0).contains("at least one active administrator"), page.text());
        assertEquals(
                409,
                form(administrator, open(administrator, administrator))
                        .multiPart("grants/0/role", "ADMINISTRATOR")
                        .multiPart("grants/0/until", "2999-01-01")
                        .post("/desk/accounts/" + administrator.id())
                        .statusCode());
        assertEquals(
                409,
                administrator
                        .browser()
                        .post("/desk/accounts/" + administrator.id() + "/disable")
                        .statusCode());
        assertEquals("ADMINISTRATOR", roles(administrator));

        var second = given.administrator();
        assertEquals(
                303,
                administrator
                        .browser()
                        .post("/desk/accounts/" + administrator.id() + "/disable")
                        .statusCode());
        assertEquals(200, second.browser().get("/desk/accounts").statusCode());
    }

    @Test
    void the_database_keeps_the_last_administrator_too() {
        var administrator = given.administrator();
        given.sql(
                "update account_grant set until = '2999-01-01' where role = 'ADMINISTRATOR' and account_id <> ?",
                administrator.id());

        for (String sql : List.of(
                "delete from account_grant where account_id = ?",
                "delete from account where id = ?",
                "update account_grant set until = '2999-01-01' where account_id = ?",
                "update account set disabled_at = now() where id = ?",
                "update account set password_hash = null where id = ?")) {
            var refused = org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalStateException.class, () -> given.sql(sql, administrator.id()), sql);
            assertTrue(String.valueOf(refused.getMessage()).contains("the last administrator stays"), sql);
        }
        assertEquals("ADMINISTRATOR", roles(administrator));
    }

    @Test
    void the_change_log_holds_nothing_of_the_person() {
        var administrator = given.administrator();
        var somebody = given.manager();
        form(administrator, open(administrator, somebody))
                .multiPart("grants/0/role", "APPROVER")
                .post("/desk/accounts/" + somebody.id());

        String snapshot = String.valueOf(given.value(
                "select snapshot::text from change where kind = 'account' and record_id = ?", somebody.id()));

        assertTrue(snapshot.contains("APPROVER"), snapshot);
        assertFalse(snapshot.contains("@"), snapshot);
        assertFalse(snapshot.contains("Somebody"), snapshot);
        assertFalse(snapshot.contains("argon2"), snapshot);
        assertNotNull(given.value(
                "select 1 from change where kind = 'account' and record_id = ? and changed_by = ?",
                somebody.id(),
                administrator.id()));
    }

    @Test
    void an_account_that_never_was_is_missing() {
        assertEquals(
                404,
                given.administrator()
                        .browser()
                        .get("/desk/accounts/" + UUID.randomUUID())
                        .statusCode());
    }
}
