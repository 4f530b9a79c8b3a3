package org.sojourn.site.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sojourn.Given.stranger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.publication.Published;

/** Projects and organisations have a page as long as a published visit names them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SubjectPagesTest {

    @Inject
    Published published;

    @Test
    void an_organisation_shows_what_it_sent_and_received() {
        var sender = UUID.randomUUID();
        var host = UUID.randomUUID();
        published.publish(Published.visit(tree -> agencies(tree, sender, host)));

        var sent = page("/organisations/" + slug("agency-", sender));
        assertEquals("Agency " + sender, sent.heading());
        assertTrue(sent.text().contains("Pakistan"));
        assertEquals(List.of("Sent"), sent.select(".section h2").eachText());

        var received = page("/organisations/" + slug("host-", host));
        assertEquals(List.of("Received"), received.select(".section h2").eachText());
    }

    @Test
    void a_name_and_its_address_are_those_of_the_newest_revision_and_the_old_address_leads_there() {
        var sender = UUID.randomUUID();
        var visit = Published.visit(tree -> agencies(tree, sender, UUID.randomUUID()));
        published.publish(visit);
        published.publish(Published.visit(tree -> {
            agencies(tree, sender, UUID.randomUUID());
            ((ObjectNode) tree.at("/delegations/0/lead/name")).put("en", "Agency under a new name");
            tree.put("start", "2001-01-01").put("end", "2001-01-02");
        }));

        var moved = Given.stranger().get("/ar/organisations/" + slug("agency-", sender));
        assertEquals(301, moved.statusCode());
        String address = moved.header("Location").replaceFirst("^(https?://[^/]+)?/ar", "");
        assertTrue(address.startsWith("/organisations/agency-under-a-new-name"), address);
        assertEquals("Agency under a new name", page(address).heading());
    }

    @Test
    void a_project_names_its_funders_with_their_sentence() {
        var project = UUID.randomUUID();
        published.publish(Published.visit(tree -> ((ObjectNode) tree.at("/projects/0"))
                .put("id", project.toString())
                .putObject("title")
                .put("en", "Project " + project)));

        var page = page("/projects/" + slug("project-", project));

        assertEquals("Project " + project, page.heading());
        assertEquals(
                "Funded by the European Union",
                page.one(".acknowledgement strong").text());
        assertEquals(1, page.select(".entry").size());
    }

    @Test
    void what_no_published_visit_names_any_more_has_no_page() {
        var sender = UUID.randomUUID();
        var visit = Published.visit(tree -> agencies(tree, sender, UUID.randomUUID()));
        published.publish(visit);
        published.withdraw(visit);

        stranger().get("/organisations/" + slug("agency-", sender)).then().statusCode(404);
        stranger().get("/organisations/never-heard-of").then().statusCode(404);
        stranger().get("/projects/never-heard-of").then().statusCode(404);
    }

    private static Page page(String path) {
        return Page.of(stranger().get(path), 200);
    }

    private static String slug(String prefix, UUID id) {
        return prefix + id;
    }

    private static void agencies(ObjectNode tree, UUID sender, UUID host) {
        ((ObjectNode) tree.at("/delegations/0/lead"))
                .put("id", sender.toString())
                .putObject("name")
                .put("en", "Agency " + sender);
        ((ObjectNode) tree.at("/hosts/0/organisation"))
                .put("id", host.toString())
                .putObject("name")
                .put("en", "Host " + host);
    }
}
