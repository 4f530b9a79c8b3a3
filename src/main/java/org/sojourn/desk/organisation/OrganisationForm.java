package org.sojourn.desk.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sojourn.desk.FormShape;
import org.sojourn.desk.register.Pickers;

/** The form of an organisation: the parent has a name, and each alias is a row. */
enum OrganisationForm implements FormShape {
    SHAPE;

    private static final Pickers PICKERS = new Pickers(Map.of("parent", "organisation"));

    @Override
    public Pickers pickers() {
        return PICKERS;
    }

    @Override
    public Set<String> preset() {
        return Set.of("kind");
    }

    @Override
    public ObjectNode tree(ObjectNode record) {
        var rows = JsonNodeFactory.instance.arrayNode();
        record.path("aliases").forEach(alias -> rows.addObject().set("name", alias));
        record.set("aliases", rows);
        return record.remove(List.of("id", "version"));
    }

    @Override
    public ObjectNode body(ObjectNode tree) {
        var names = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : tree.path("aliases")) {
            names.add(row.get("name"));
        }
        tree.set("aliases", names);
        return tree;
    }

    @Override
    public String field(String name) {
        return name.replaceFirst("^(aliases/\\d+)$", "$1/name");
    }
}
