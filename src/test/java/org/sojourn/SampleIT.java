package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The first start of whoever wants to look around: the registry holds a sample and says so on every page, and is as
 * empty as any other once the sample is removed.
 */
class SampleIT {

    private static final String LOADED = "holds a sample now";

    @Test
    void an_empty_registry_begins_with_a_sample_and_is_empty_without_it() throws SQLException {
        var data = Registry.folder("sample");
        try (var registry = Registry.on(data, unsaid());
                var visitor = Person.at(registry.url());
                var administrator = Person.at(registry.url())) {
            System.out.printf(
                    "first page with the sample after %d ms%n", registry.age().toMillis());
            assertTrue(registry.log().contains(LOADED), registry::log);
            assertFalse(registry.log().contains("WARN"), registry::log);
            String seed = lookAround(visitor, registry);
            readSeed(visitor, seed);
            signIn(administrator);
            remove(administrator);
            assertEquals(List.of(), remains(registry));
            var home = registry.stranger().get("/");
            assertNull(home.header("X-Robots-Tag"));
            assertFalse(home.asString().contains("class=\"sample\""));
            assertEquals(404, registry.stranger().get(seed).statusCode());
        }
        var wanted = new HashMap<>(Map.of("SOJOURN_SAMPLE_REGISTRY", "true"));
        try (var registry = Registry.on(data, wanted)) {
            assertFalse(registry.log().contains(LOADED), registry::log);
            assertTrue(registry.log().contains("only loaded into an empty registry"), registry::log);
            assertEquals(List.of(), remains(registry));
        }
    }

    /** With an administrator, and without a word about the sample. */
    private static Map<String, String> unsaid() {
        var environment = new HashMap<>(Registry.BOOTSTRAP);
        environment.put("SOJOURN_SAMPLE_REGISTRY", "");
        return environment;
    }

    /** Gives the address of the seed visit. */
    private static String lookAround(Person visitor, Registry registry) {
        assertEquals("noindex", registry.stranger().get("/").header("X-Robots-Tag"));
        visitor.open("/");
        assertEquals(1, visitor.page().locator(".sample").count());
        assertTrue(visitor.read().contains("Coming up"), visitor::read);
        assertFalse(visitor.read().contains("Nothing is announced"), visitor::read);
        visitor.look("sample-home");
        visitor.open("/visits");
        visitor.look("sample-visits");
        visitor.open("/ar/visits?from=LY");
        visitor.look("sample-visits-ar");
        visitor.open("/visits?q=FIA+Austria");
        assertEquals(1, visitor.page().locator("article.entry").count(), visitor::read);
        return visitor.page().locator("article.entry :is(h2, h3) a").getAttribute("href");
    }

    private static void readSeed(Person visitor, String seed) {
        visitor.open(seed);
        var page = visitor.read();
        for (String fact : List.of(
                "11–15 October 2021",
                "11-15th October 2021",
                "Joint Operational Office on Combating People Smuggling and Human Trafficking",
                "Austrian Police Academy",
                "Federal Ministry of the Interior",
                "Improving Migration Management in the Silk Routes countries",
                "Silk Road",
                "Funded by the European Union",
                "Video testimonials following the study visit",
                "welcomed to Austria for a study visit",
                "No link is known yet")) {
            assertTrue(page.contains(fact), () -> fact + " in " + page);
        }
        visitor.look("sample-visit");
        visitor.open("/ar" + seed);
        assertTrue(visitor.read().contains("زيارة دراسية لوزارة الداخلية"), visitor::read);
        assertTrue(visitor.read().contains("بتمويل من الاتحاد الأوروبي"), visitor::read);
        assertTrue(visitor.page().locator(".sample").innerText().contains("تجريبي"), visitor::read);
        visitor.look("sample-visit-ar");
        visitor.open("/embed" + seed);
        assertEquals(1, visitor.page().locator(".sample").count());
    }

    private static void signIn(Person administrator) {
        administrator.open("/signin");
        administrator.fill("email", Registry.EMAIL);
        administrator.fill("password", Given.PASSWORD);
        administrator.press("Sign in");
        administrator.open("/desk");
        assertTrue(administrator.read().contains("Tangier"), administrator::read);
        administrator.look("sample-desk");
        administrator.open("/desk/visits");
        administrator.look("sample-desk-visits");
        administrator.open("/desk");
    }

    private static void remove(Person administrator) {
        administrator.page().getByText("Remove the sample").click();
        administrator.look("sample-remove");
        administrator.press("Remove the sample");
        assertTrue(administrator.read().contains("There is no sample in this registry."), administrator::read);
        assertEquals(0, administrator.page().locator(".sample").count());
    }

    /** The tables that hold anything, but for what belongs to accounts. */
    private static List<String> remains(Registry registry) throws SQLException {
        var filled = new ArrayList<String>();
        try (var connection = registry.database();
                var tables = connection.createStatement().executeQuery("""
                        select tablename from pg_tables where schemaname = 'public' and tablename not in
                            ('account', 'account_grant', 'credential', 'attempt', 'one_time_link', 'flyway_schema_history')
                        """)) {
            while (tables.next()) {
                String table = tables.getString(1);
                String rows = table.equals("change") ? "change where kind <> 'account'" : table;
                try (var statement = connection.createStatement();
                        var count = statement.executeQuery("select count(*) from " + rows)) {
                    count.next();
                    if (count.getLong(1) > 0) filled.add(table);
                }
            }
        }
        return filled;
    }
}
