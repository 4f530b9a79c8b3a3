package org.sojourn.desk;

import static org.sojourn.Json.english;
import static org.sojourn.Json.list;
import static org.sojourn.Json.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given;
import org.sojourn.GivenVisit;

/** A visit of which everything is known, so that every field of the desk has something to show. */
final class FullVisit {

    private static final String TITLE =
            "Study visit of the Lebanese General Directorate of Civil Aviation to search and rescue services in Greece";

    private final Given given;
    private final Register registers;
    private final UUID funder;
    private final UUID guests;
    private final UUID among;
    private final UUID host;
    private final UUID project;

    /** How a record comes into its register. */
    interface Register {
        UUID added(String register, Map<String, @Nullable Object> form);
    }

    FullVisit(Given given) {
        this(given, given::added);
    }

    FullVisit(Given given, Register registers) {
        this.given = given;
        this.registers = registers;
        funder = registers.added(
                "organisations",
                object(
                        "name", in("Neighbourhood Partnership Fund", "صندوق شراكة الجوار"),
                        "acronym", "NPF",
                        "type", "40",
                        "aliases", list("Partnership Fund", "Fonds de partenariat"),
                        "identifiers", list(object("scheme", "XM-DAC", "value", Given.word())),
                        "acknowledgements",
                                list(object(
                                        "kind",
                                        "FUNDED",
                                        "text",
                                        in(
                                                "Funded by the Neighbourhood Partnership Fund",
                                                "بتمويل من صندوق شراكة الجوار"),
                                        "disclaimer",
                                        english("The content is the sole responsibility of those who wrote it"
                                                + " and doesn’t necessarily reflect the views of the fund."),
                                        "validFrom",
                                        "2019-01-01"))));
        guests = agency("General Directorate of Civil Aviation", "DGCA", "LB", null);
        among = agency("Beirut Area Control Centre", "", "LB", guests);
        host = agency("Hellenic Joint Rescue Coordination Centre", "JRCC", "GR", null);
        project = registers.added(
                "projects",
                object(
                        "code",
                        "SAR-" + Given.word().toUpperCase(),
                        "title",
                        in("Safer Seas in the Eastern Mediterranean", "بحار أكثر أماناً في شرق المتوسط"),
                        "description",
                        english("Services of five countries learn to search and to rescue together."),
                        "status",
                        "2",
                        "plannedStart",
                        "2025-01-01",
                        "plannedEnd",
                        "2028-12-31",
                        "iatiIdentifier",
                        "XM-EXAMPLE-" + Given.word(),
                        "website",
                        "https://example.org/safer-seas",
                        "participations",
                        list(
                                object("organisationId", funder, "role", "FUNDING", "sharePercent", 100, "lead", true),
                                object("organisationId", host, "role", "IMPLEMENTING")),
                        "indicators",
                        list(object(
                                "title",
                                english("Officers trained in coordinating a search"),
                                "measure",
                                "1",
                                "unit",
                                english("persons"),
                                "baseline",
                                0,
                                "target",
                                120,
                                "targetOn",
                                "2028-06-30"))));
    }

    private UUID agency(String name, String acronym, String country, @Nullable UUID parent) {
        return registers.added(
                "organisations",
                object(
                        "name",
                        english(name),
                        "acronym",
                        acronym,
                        "type",
                        "10",
                        "countryCode",
                        country,
                        "parentId",
                        parent));
    }

    private static Map<String, @Nullable Object> in(String english, String arabic) {
        return object("en", english, "ar", arabic);
    }

    UUID funder() {
        return funder;
    }

    UUID project() {
        return project;
    }

    /** As it is recorded. */
    GivenVisit recorded() {
        return given.visit()
                .of(project)
                .with(
                        "title",
                        in(TITLE, "زيارة دراسية للمديرية العامة للطيران المدني إلى خدمات البحث والإنقاذ في اليونان"))
                .with(
                        "summary",
                        in(
                                "Nine controllers came to Piraeus to see how a rescue at sea is coordinated between air"
                                        + " and coast, and how three countries share one picture of it.\n\n"
                                        + "They sat in on two night shifts.",
                                "حضر تسعة مراقبين إلى بيرايوس للاطلاع على تنسيق عمليات الإنقاذ في البحر."))
                .with("objectives", english("Agree on who calls whom within the first ten minutes."))
                .with("start", "2026-03-09")
                .with("end", "2026-03-13")
                .with("dateSource", "The programme that was sent to all participants")
                .with("zone", "Europe/Athens")
                .with("deliveryState", "CONFIRMED")
                .with("delegations", delegations())
                .with(
                        "hosts",
                        list(
                                object("organisationId", host, "role", "HOST"),
                                object("organisationId", funder, "role", "DONOR_OBSERVER")))
                .with("stops", stops())
                .with("themes", list(object("vocabulary", "1", "code", "15190", "percent", 100)))
                .with(
                        "costs",
                        list(object("projectId", project, "amount", 18_450.5, "currency", "EUR", "budgetLine", "A2.1")))
                .with("outcomes", outcomes())
                .with("followUps", followUps())
                .with("derogations", derogations());
    }

    private List<?> delegations() {
        return list(object(
                "countryCode",
                "LB",
                "leadOrganisationId",
                guests,
                "memberOrganisationIds",
                list(among),
                "headcount",
                9,
                "women",
                3,
                "men",
                6,
                "seniority",
                "SENIOR"));
    }

    private List<?> stops() {
        return list(
                object(
                        "countryCode", "GR",
                        "city", "Piraeus",
                        "site", "Operations room",
                        "organisationId", host,
                        "from", "2026-03-09",
                        "to", "2026-03-11"),
                object("countryCode", "GR", "city", "Chania", "from", "2026-03-12", "audience", "DONOR"));
    }

    private static List<?> outcomes() {
        return list(
                object(
                        "type", "2",
                        "statement",
                                in("Both services wrote down one list of contacts.", "وضع الطرفان قائمة اتصال واحدة."),
                        "measure", "5"),
                object(
                        "type", "1",
                        "statement", english("Controllers know the common procedure."),
                        "measure", "1",
                        "unit", "persons",
                        "target", 9,
                        "actual", 8,
                        "asOf", "2026-03-13"));
    }

    private List<?> followUps() {
        return list(object(
                "commitment",
                english("Hold one exercise together within a year"),
                "ownerOrganisationId",
                host,
                "due",
                "2027-03-01"));
    }

    private List<?> derogations() {
        return list(object(
                "organisationId", funder,
                "reason", "The visit was announced before the grant began",
                "authorisation", "NPF/2026/114",
                "date", "2026-02-02"));
    }

    /** What was published about a visit, and a film that was promised. */
    void tell(GivenVisit.Known visit) {
        registers.added(
                "announcements",
                object(
                        "url", "https://example.org/news/" + Given.word(),
                        "type", "PRESS_RELEASE",
                        "title", "Controllers from Beirut at the rescue coordination centre",
                        "language", "en",
                        "publishedOn", "2026-03-14",
                        "publisherId", host,
                        "links", list(object("visitId", visit.id(), "relation", "REPORTS"))));
        registers.added(
                "testimonials",
                object("kind", "VIDEO", "title", english("What they took home"), "visitId", visit.id()));
    }
}
