package org.sojourn.desk.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sojourn.desk.FormShape;
import org.sojourn.desk.Pickers;

/** The form of a project: its parent and those who take part have names. */
enum ProjectForm implements FormShape {
    SHAPE;

    private static final Pickers PICKERS = new Pickers(Map.of("parent", "project", "organisation", "organisation"));

    @Override
    public Pickers pickers() {
        return PICKERS;
    }

    @Override
    public Set<String> preset() {
        return Set.of("role", "lead", "measure");
    }

    @Override
    public ObjectNode tree(ObjectNode record) {
        return record.remove(List.of("id", "version"));
    }

    @Override
    public ObjectNode body(ObjectNode tree) {
        return tree;
    }

    @Override
    public String field(String name) {
        return name;
    }
}
