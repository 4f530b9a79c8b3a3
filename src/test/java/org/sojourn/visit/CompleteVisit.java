package org.sojourn.visit;

import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;

/** A past visit with at least one of everything a visit can have, and what it names. */
record CompleteVisit(UUID agency, UUID host, UUID project) {

    static CompleteVisit in(Given given) {
        return new CompleteVisit(given.organisation(), given.organisation(), given.project());
    }

    static Map<String, @Nullable Object> link(UUID project, String role) {
        return object("projectId", project, "role", role);
    }

    Map<String, @Nullable Object> form() {
        return object(
                "title", english("Study visit to Vienna"),
                "summary", english("Officials from Pakistan met their colleagues in Austria"),
                "start", "2021-10-11",
                "end", "2021-10-15",
                "zone", "Europe/Vienna",
                "deliveryState", "CONFIRMED",
                "delegations", list(delegation()),
                "hosts", list(object("organisationId", host, "role", "HOST")),
                "stops", list(stop("2021-10-11", "2021-10-12")),
                "projects", list(link(project, "PRIMARY")),
                "themes", list(theme("15190", 60), theme("15132", 40)),
                "costs", list(object("projectId", project, "amount", 1200.5, "currency", "EUR")),
                "outcomes", list(object("type", "2", "statement", english("Trust was built"), "measure", "5")),
                "followUps", list(object("commitment", english("A visit in return"), "ownerOrganisationId", agency)),
                "derogations", list(derogation()));
    }

    private Map<String, @Nullable Object> delegation() {
        return object(
                "countryCode",
                "PK",
                "leadOrganisationId",
                agency,
                "memberOrganisationIds",
                list(agency),
                "headcount",
                12,
                "women",
                4,
                "men",
                8,
                "seniority",
                "SENIOR");
    }

    private Map<String, @Nullable Object> derogation() {
        return object(
                "organisationId", agency, "reason", "Safety", "authorisation", "ACA/2021/7", "date", "2021-09-01");
    }

    static Map<String, @Nullable Object> stop(String from, @Nullable String to) {
        return object("countryCode", "AT", "city", "Vienna", "from", from, "to", to);
    }

    static Map<String, @Nullable Object> theme(String code, @Nullable Number percent) {
        return object("vocabulary", "1", "code", code, "percent", percent);
    }
}
