package org.sojourn.desk.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sojourn.desk.FormShape;
import org.sojourn.desk.register.Pickers;
import org.sojourn.project.ProjectRecord;
import org.sojourn.project.ProjectRecord.Indicator;

/** The form of a project: its parent and those who take part have names. */
enum ProjectForm implements FormShape {
    SHAPE;

    private static final Pickers PICKERS = new Pickers(Map.of("parent", "project", "organisation", "organisation"));

    /** A project as it once was; an indicator that has been removed since comes back as a new one. */
    static ProjectRecord revived(ProjectRecord then, ProjectRecord now) {
        var known = now.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
        return then.withIndicators(then.indicators().stream()
                .map(indicator -> known.contains(indicator.id()) ? indicator : indicator.anonymous())
                .toList());
    }

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
