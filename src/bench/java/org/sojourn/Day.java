package org.sojourn;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** What people do at a registry in a day: look for visits, open one, save it, publish it. */
final class Day {

    private static final int WARM_UP = 40;
    private static final int TIMES = 200;

    /** What its statements took, without the question itself. */
    private static final String SQL = """
            select coalesce(sum(total_exec_time + total_plan_time), 0) from pg_stat_statements
             where query not like '%pg_stat_statements%'""";

    private final Registry registry;
    private final Models models;
    private final List<String> references;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String session;
    private final List<Figure> figures = new ArrayList<>();

    private final Statement database;

    Day(Registry registry, Models models, List<String> references, Statement database) {
        this.database = database;
        this.registry = registry;
        this.models = models;
        this.references = references;
        session = registry.stranger()
                .multiPart("email", Registry.EMAIL)
                .multiPart("password", Given.PASSWORD)
                .post("/signin")
                .cookie("__Host-sojourn");
    }

    List<Figure> figures() throws Exception {
        gets("public search, a common word", 100, i -> "/visits?q=border");
        gets("public search, a rare word", 100, i -> "/visits?q=" + (10 + i * 37 % references.size()));
        gets("public search, two words", 100, i -> "/visits?q=" + words("smuggling " + country(i)));
        gets("public list of a country", 100, i -> "/visits?country=" + (i % 2 == 0 ? "PK" : "AT"));
        gets("public list of a year", 100, i -> "/visits?year=" + (2008 + i % 17));
        gets("public page of a visit", 0, i -> "/visits/bench-" + (100 + i * 13 % (references.size() - 100)));
        gets("desk search, a common word", 100, i -> "/desk/visits?q=border");
        gets("desk search, a rare word", 100, i -> "/desk/visits?q=" + (10 + i * 37 % references.size()));
        gets("desk list of a state", 100, i -> "/desk/visits?state=PUBLISHED");
        gets("desk list of drafts, of which there are none", 100, i -> "/desk/visits?state=DRAFT");
        gets("desk list of a year", 100, i -> "/desk/visits?year=" + (2008 + i % 17));
        gets("desk home", 100, i -> "/desk");
        gets("type-ahead", 50, i -> "/desk/organisations/suggest?q=" + words(List.of("mini", "bord", "A1" + i % 9, "acad").get(i % 4)));
        gets("open a visit", 200, i -> "/desk/visits/" + reference(i));
        measure("save a visit", 250, this::save, answer -> answer == 303);
        measure("publish a visit", 300, this::publish, answer -> answer == 200);
        return figures;
    }

    /** One request that is measured, after what has to come before it. */
    private interface Step {
        HttpRequest at(int i) throws Exception;
    }

    private void gets(String what, int limit, IntFunction<String> path) throws Exception {
        measure(what, limit, i -> get(path.apply(i)), answer -> answer == 200);
    }

    private void measure(String what, int limit, Step step, IntPredicate expected) throws Exception {
        var millis = new double[TIMES];
        double sql = 0;
        for (int i = -WARM_UP; i < TIMES; i++) {
            var request = step.at(i + WARM_UP);
            double before = sqlSoFar();
            long since = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            double took = (System.nanoTime() - since) / 1e6;
            if (!expected.test(answer.statusCode())) {
                throw new IllegalStateException(what + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            if (i >= 0) {
                millis[i] = took;
                sql += sqlSoFar() - before;
            }
        }
        figures.add(Figure.of(what, millis, limit, sql / TIMES));
        System.out.println(figures.get(figures.size() - 1).what());
    }

    /** The form as it was opened, with another summary. */
    private HttpRequest save(int i) throws Exception {
        String path = "/desk/visits/" + reference(i);
        var page = Page.of(registry.stranger().cookie("__Host-sojourn", session).get(path), 200);
        var fields = page.fields("form#visit");
        for (int at = 0; at < fields.length; at += 2) {
            if (fields[at].equals("summary/en")) fields[at + 1] += " Saved again.";
        }
        var body = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            body.append("--bench\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(fields[at], fields[at + 1]));
        }
        return staff(path).header("Content-Type", "multipart/form-data; boundary=bench")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--bench--\r\n"))
                .build();
    }

    /** A visit that was saved and approved. */
    private HttpRequest publish(int i) throws IOException {
        String path = "/api/v1/visits/" + reference(i);
        for (String each : List.of("submit", "approve")) {
            Models.expect(200, models.api().header("If-Match", models.api().get(path).header("ETag")).body("{}").post(path + "/" + each));
        }
        return HttpRequest.newBuilder(URI.create(registry.url() + path + "/publish"))
                .header("Authorization", models.authorization())
                .header("If-Match", models.api().get(path).header("ETag"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private HttpRequest get(String path) {
        return staff(path).GET().build();
    }

    private HttpRequest.Builder staff(String path) {
        return HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", "__Host-sojourn=" + session);
    }

    private String reference(int i) {
        return references.get(i * 31 % references.size());
    }

    private static String country(int i) {
        String[] countries = Locale.getISOCountries();
        return new Locale.Builder().setRegion(countries[i * 7 % countries.length]).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String words(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private double sqlSoFar() throws SQLException {
        try (var found = database.executeQuery(SQL)) {
            found.next();
            return found.getDouble(1);
        }
    }
}
