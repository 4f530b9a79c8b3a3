package org.sojourn.desk.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.sojourn.Given;
import org.sojourn.Page;
import org.sojourn.PostgresResource;
import org.sojourn.storage.backup.BackupService;

/** An administrator makes a backup and takes everything along. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BackupPagesTest {

    @Inject
    Given given;

    @Inject
    BackupService backups;

    @Test
    void one_is_made_stands_in_the_list_and_is_downloaded_whole() throws Exception {
        var administrator = given.administrator();
        var made = administrator.browser().post("/desk/backups");
        assertEquals(303, made.statusCode(), made::asString);
        assertTrue(made.header("Location").endsWith("/desk/backups?done=made"), made.header("Location"));

        var page = Page.of(administrator.browser().get("/desk/backups?done=made"), 200);
        assertTrue(page.text().contains("The backup is made and was read back."), page.text());
        var link = page.select("main table a").first();
        assertTrue(link != null, page::text);
        var file = administrator.browser().get(link.attr("href"));
        assertEquals(200, file.statusCode());
        assertEquals("application/zip", file.contentType());
        assertTrue(file.header("Content-Disposition").startsWith("attachment; filename=\"sojourn-"));
        assertEquals("no-store", file.header("Cache-Control"));
        var name = link.attr("href").replaceFirst(".*/", "");
        assertArrayEquals(Files.readAllBytes(backups.file(name)), file.asByteArray());
    }

    @Test
    void nothing_but_a_backup_is_handed_out() {
        var browser = given.administrator().browser();
        for (var name : new String[] {"sojourn-20200101T000000Z.zip", "..%2Fpostgresql%2Fpassword", "password"}) {
            assertEquals(
                    404,
                    browser.urlEncodingEnabled(false)
                            .get("/desk/backups/" + name)
                            .statusCode(),
                    name);
        }
    }
}
