package org.sojourn.desk.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sojourn.base.Problem;
import org.sojourn.desk.FormShape;
import org.sojourn.desk.register.Pickers;

/**
 * The form of a visit: beside every id stands the name, members of a delegation are rows, and the announcements and
 * testimonials of the visit are in it.
 */
enum VisitForm implements FormShape {
    SHAPE;

    private static final Pickers PICKERS = new Pickers(Map.of(
            "leadOrganisation", "organisation",
            "organisation", "organisation",
            "ownerOrganisation", "organisation",
            "publisher", "organisation",
            "project", "project"));

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

    @Override
    public Pickers pickers() {
        return PICKERS;
    }

    @Override
    public Set<String> preset() {
        return PRESET;
    }

    @Override
    public ObjectNode tree(ObjectNode record) {
        for (JsonNode delegation : record.path("delegations")) {
            var members = ((ObjectNode) delegation).putArray("members");
            delegation
                    .path("memberOrganisationIds")
                    .forEach(id -> members.addObject().set("organisationId", id));
            ((ObjectNode) delegation).remove("memberOrganisationIds");
        }
        // how exactly they are known follows from the days as soon as there are any
        if (!record.has("start")) {
            record.remove("datePrecision");
        }
        return record.remove(List.of("id", "version", "reference"));
    }

    @Override
    public ObjectNode body(ObjectNode tree) {
        tree.remove(List.of(Attachments.ANNOUNCEMENTS, Attachments.TESTIMONIALS));
        for (JsonNode row : tree.path("delegations")) {
            if (row instanceof ObjectNode delegation) {
                var ids = JsonNodeFactory.instance.arrayNode();
                delegation.path("members").forEach(member -> {
                    if (member.hasNonNull("organisationId")) {
                        ids.add(member.get("organisationId"));
                    }
                });
                delegation.remove("members");
                delegation.set("memberOrganisationIds", ids);
            }
        }
        return tree;
    }

    @Override
    public String field(String name) {
        return name.replaceFirst("memberOrganisationIds/(\\d+)", "members/$1/organisation")
                .replaceFirst("memberOrganisationIds$", "members");
    }

    /** The field of the form that a problem of the record is about. */
    static String anchor(Problem problem) {
        return SHAPE.field(PICKERS.field(problem.pointer().replaceFirst("^/", "")));
    }
}
