package org.sojourn.site;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.Given;
import org.sojourn.Look;
import org.sojourn.Looks;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.Routes;
import org.sojourn.publication.Published;

/** Each public page as a person meets it: nothing an assistive tool stumbles over, nothing that leaves the site. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublicPagesBrowserTest {

    /** The rooms whose pages are everybody's. */
    private static final Set<String> OUTSIDE = Set.of("site", "syndication");

    @Inject
    Published published;

    @Inject
    Given given;

    @TestFactory
    Stream<DynamicTest> no_page_is_hard_to_use_or_asks_anybody_else() {
        return Looks.of("public-", looks(), Routes.pages(OUTSIDE::contains));
    }

    private List<Look> looks() {
        var visit = Published.visit();
        String slug = published.publish(visit);
        published.publish(visit);
        published.publish(Published.visit(tree -> tree.put("start", "2031-03-30")
                .put("end", "2031-04-02")
                .put("previousStart", "2031-03-01")
                .remove("summary")));
        var called = Published.visit(tree -> tree.put("deliveryState", "CANCELLED")
                .put("start", "2022-06-01")
                .put("end", "2022-06-30")
                .put("datePrecision", "MONTH"));
        String cancelled = published.publish(called);
        var gone = Published.visit();
        String withdrawn = published.publish(gone);
        published.withdraw(gone);
        String preview = "/preview/" + given.previewLink(given.visit().draft().id());
        var looks = new ArrayList<Look>();
        for (String language : List.of("", "/ar")) {
            String in = language.replace('/', '-');
            looks.add(look("home" + in, language + "/"));
            looks.add(look("visits" + in, language + "/visits?host=AT&q=trafficking"));
            looks.add(look("map" + in, language + "/visits?year=2021&theme=none")
                    .after(person -> person.page().locator(".overview summary").click()));
            looks.add(look("meant" + in, language + "/visits?q=Traficking+Pakistn"));
            looks.add(look("empty" + in, language + "/visits?q=nowhere&year=1950"));
            looks.add(look("visit" + in, language + "/visits/" + slug));
            looks.add(look("older" + in, language + "/visits/" + slug + "/revisions/1"));
            looks.add(look("cancelled" + in, language + "/visits/" + cancelled));
            looks.add(look("project" + in, language + subject(slug, "projects")));
            looks.add(look("organisation" + in, language + subject(slug, "organisations")));
            looks.add(look("privacy" + in, language + "/privacy"));
            looks.add(look("accessibility" + in, language + "/accessibility"));
            looks.add(look("report-error" + in, language + "/report-error?page=/visits/" + slug));
            looks.add(look("preview" + in, language + preview));
            looks.add(look("404" + in, language + "/visits/nothing-here").refused(404));
            looks.add(look("410" + in, language + "/visits/" + withdrawn).refused(410));
            looks.add(look("embed" + in, language + "/embed/visits/" + slug));
            looks.add(look("embed-gone" + in, language + "/embed/visits/" + withdrawn)
                    .refused(410));
        }
        for (String language : List.of("de", "ru")) {
            looks.add(look("home-" + language, "/" + language + "/"));
            looks.add(look("visits-" + language, "/" + language + "/visits"));
            looks.add(look("visit-" + language, "/" + language + "/visits/" + slug));
        }
        return looks;
    }

    /** The first project or organisation that a visit leads to. */
    private static String subject(String slug, String kind) {
        return Page.of(Given.stranger().get("/visits/" + slug), 200)
                .select("main a[href^='/" + kind + "/']")
                .attr("href");
    }

    private static Look look(String name, String path) {
        return Look.at(name, null, path);
    }
}
