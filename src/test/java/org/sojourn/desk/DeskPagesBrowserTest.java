package org.sojourn.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.Look;
import org.sojourn.Looks;
import org.sojourn.MailResource;
import org.sojourn.PostgresResource;
import org.sojourn.Routes;
import org.sojourn.web.NoPost;

/** Each page of the staff and of the funders as a person meets it, with work on it and when something goes wrong. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailResource.class)
class DeskPagesBrowserTest {

    /** The rooms whose pages are everybody's. */
    private static final Set<String> OUTSIDE = Set.of("site", "syndication");

    @Inject
    Given given;

    @TestFactory
    Stream<DynamicTest> no_page_is_hard_to_use_or_asks_anybody_else() {
        given.sql("delete from attempt");
        var full = new FullVisit(given);
        var looks = Stream.of(
                        new VisitLooks(given, full).all(),
                        new BulkLooks(given).all(),
                        new ReviewLooks(given, full).all(),
                        new RegisterLooks(given, full).all(),
                        new RemarkLooks(given).all(),
                        new FollowUpLooks(given).all(),
                        new HistoryLooks(given, full).all(),
                        new AccountLooks(given, full).all())
                .flatMap(List::stream)
                .toList();
        return Looks.of("desk-", looks, Routes.pages(room -> !OUTSIDE.contains(room)));
    }

    @TestFactory
    Stream<DynamicTest> without_a_mail_server_links_are_handed_over_by_hand() {
        NoPost.here();
        var administrator = given.administrator();
        String account = "/desk/accounts/"
                + given.account(org.sojourn.account.Role.MANAGER).id();
        return Looks.of(
                "desk-",
                List.of(
                        Look.at("account-link", administrator, account)
                                .after(person -> person.press("Make a one-time sign-in link")),
                        Look.at("forgotten-by-hand", null, "/forgotten")),
                List.of());
    }
}
