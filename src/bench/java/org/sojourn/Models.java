package org.sojourn;

import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A few dozen visits with all that belongs to them, recorded and published as programs do it; the others are made of them. */
final class Models {

    private static final int AGENCIES = 300;
    private static final int PROJECTS = 30;
    private static final int VISITS = 48;

    private static final List<String> COUNTRIES = List.of(
            "PK", "GH", "TN", "AL", "XK", "MD", "AM", "GE", "UA", "UZ", "KE", "RW", "ZW", "JO", "IQ", "LY", "MA", "BJ",
            "HT", "JM", "DO", "PY", "VN", "TH", "TW", "LV", "EE", "TR");
    private static final List<String> HOSTS =
            List.of("AT", "DE", "IT", "FR", "ES", "NL", "NO", "PL", "HU", "CH", "IE", "SE");
    private static final List<String> BODIES = List.of(
            "Ministry of the Interior",
            "Federal Investigation Agency",
            "Border Police",
            "Customs Service",
            "Migration Office",
            "Police Academy",
            "Asylum Agency",
            "Statistics Institute");
    static final List<String> SUBJECTS = List.of(
            "integrated border management",
            "combating people smuggling",
            "document security",
            "asylum procedures",
            "labour migration",
            "reintegration of returnees",
            "anti-corruption in public service",
            "probation and rehabilitation",
            "migration data",
            "customs risk analysis",
            "training of trainers",
            "community policing");

    private final Registry registry;
    private final String token;
    private final Random chance = new Random(20211011);

    Models(Registry registry) {
        this.registry = registry;
        token = registry.token();
    }

    RequestSpecification api() {
        return registry.api(token);
    }

    String authorization() {
        return "Bearer " + token;
    }

    /** @return the ids of the visits */
    List<UUID> publish() {
        var agencies = new ArrayList<UUID>();
        for (int i = 0; i < AGENCIES; i++) {
            agencies.add(agency(i));
        }
        var projects = new ArrayList<UUID>();
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(project(i, any(agencies)));
        }
        var visits = new ArrayList<UUID>();
        for (int i = 0; i < VISITS; i++) {
            visits.add(visit(i, agencies, projects));
        }
        return visits;
    }

    private UUID agency(int i) {
        String country = COUNTRIES.get(i % COUNTRIES.size());
        String name = BODIES.get(i % BODIES.size()) + " of " + country + ", department " + i;
        return made("/api/v1/organisations", object(
                "name", object("en", name, "fr", "Service " + i + " : " + name),
                "acronym", "A" + i,
                "type", "10",
                "countryCode", country,
                "aliases", list()));
    }

    private UUID project(int i, UUID funder) {
        return made("/api/v1/projects", object(
                "code", "P-" + i,
                "title", object("en", "Support to " + SUBJECTS.get(i % SUBJECTS.size()) + ", phase " + i),
                "status", "2",
                "participations", list(object("organisationId", funder, "role", "FUNDING", "sharePercent", 100))));
    }

    private UUID visit(int i, List<UUID> agencies, List<UUID> projects) {
        String subject = SUBJECTS.get(i % SUBJECTS.size());
        String host = HOSTS.get(i % HOSTS.size());
        var visit = object(
                "type", "STUDY_VISIT",
                "title", object("en", "Study visit on " + subject, "fr", "Visite d’étude : " + subject),
                "summary", object("en", ("Senior officers learnt how " + subject + " is organised. ").repeat(8)),
                "objectives", object("en", "To compare procedures and to agree on the next steps. ".repeat(4)),
                "start", "2021-10-11",
                "end", "2021-10-15",
                "delegations",
                        list(object(
                                "countryCode", COUNTRIES.get(i % COUNTRIES.size()),
                                "leadOrganisationId", any(agencies),
                                "memberOrganisationIds", list(any(agencies)),
                                "headcount", 9)),
                "hosts",
                        list(
                                object("organisationId", any(agencies), "role", "HOST"),
                                object("organisationId", any(agencies), "role", "CO_HOST")),
                "stops",
                        list(
                                object("countryCode", host, "city", "Vienna", "from", "2021-10-11", "to", "2021-10-13"),
                                object("countryCode", host, "city", "Graz", "from", "2021-10-14")),
                "projects", list(object("projectId", any(projects), "role", "PRIMARY")),
                "outcomes",
                        list(
                                object("type", "2", "measure", "5", "statement", object("en", "Raised awareness of " + subject + ".")),
                                object("type", "1", "measure", "5", "statement", object("en", "Agreed on contact points."))),
                "followUps", list(object("commitment", object("en", "Send the curriculum."), "state", "OPEN")));
        UUID id = made("/api/v1/visits", visit);
        for (String step : List.of("submit", "approve", "publish")) {
            String seen = api().get("/api/v1/visits/" + id).header("ETag");
            expect(200, api().header("If-Match", seen).body("{}").post("/api/v1/visits/" + id + "/" + step));
        }
        return id;
    }

    private UUID made(String path, Map<String, @Nullable Object> body) {
        return UUID.fromString(expect(201, api().body(body).post(path)).path("id"));
    }

    private UUID any(List<UUID> ids) {
        return ids.get(chance.nextInt(ids.size()));
    }

    static Response expect(int status, Response answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " instead of " + status + ": " + answer.asString());
        }
        return answer;
    }
}
