package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sojourn.base.Problem;
import org.sojourn.desk.FormRows;
import org.sojourn.desk.Pickers;
import org.sojourn.desk.Pickers.Picker;

/**
 * The tree of the visit form. It differs from the record by what people need to type: beside every id stands the name
 * ({@code hosts/0/organisation} beside {@code organisationId}), members of a delegation are rows, and the announcements
 * and testimonials of the visit are in it.
 */
final class VisitForm {

    private static final Pickers PICKERS = new Pickers(Map.of(
            "leadOrganisation", "organisation",
            "organisation", "organisation",
            "ownerOrganisation", "organisation",
            "publisher", "organisation",
            "project", "project"));

    /** What a fresh row already holds, so that it says nothing about whether somebody filled it in. */
    private static final Set<String> PRESET = Set.of(
            "role",
            "audience",
            "type",
            "measure",
            "state",
            "currency",
            "kind",
            "provider",
            "availability",
            "relation",
            "language",
            "precision",
            "vocabulary",
            "seniority");

    private VisitForm() {}

    static List<Picker> pickers(ObjectNode tree) {
        return PICKERS.in(tree);
    }

    /** Drops the rows nobody filled in. */
    static void dropBlankRows(ObjectNode tree) {
        FormRows.dropBlank(tree, PRESET);
    }

    /** The body of the visit as the API takes it. */
    static ObjectNode body(ObjectNode tree) {
        var body = tree.deepCopy();
        body.remove(List.of("version", "announcements", "testimonials"));
        withoutNames(body);
        for (JsonNode delegation : body.path("delegations")) {
            var ids = JsonNodeFactory.instance.arrayNode();
            delegation.path("members").forEach(member -> {
                if (member.hasNonNull("organisationId")) {
                    ids.add(member.get("organisationId"));
                }
            });
            ((ObjectNode) delegation).remove("members");
            ((ObjectNode) delegation).set("memberOrganisationIds", ids);
        }
        return body;
    }

    /** A row of announcements or testimonials as its own API takes it. */
    static ObjectNode withoutNames(ObjectNode node) {
        return PICKERS.withoutNames(node);
    }

    /** The tree of a saved visit; the names beside the ids are filled in by whoever knows the registers. */
    static ObjectNode tree(ObjectNode record) {
        for (JsonNode delegation : record.path("delegations")) {
            var members = ((ObjectNode) delegation).putArray("members");
            delegation
                    .path("memberOrganisationIds")
                    .forEach(id -> members.addObject().set("organisationId", id));
            ((ObjectNode) delegation).remove("memberOrganisationIds");
        }
        record.remove(List.of("id", "reference"));
        return record;
    }

    /** The field of the form that a problem of the record is about. */
    static String field(Problem problem) {
        return PICKERS.field(problem.pointer()
                .replaceFirst("^/", "")
                .replaceFirst("memberOrganisationIds/(\\d+)", "members/$1/organisation")
                .replaceFirst("memberOrganisationIds$", "members"));
    }
}
