package org.sojourn.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Holds a record against the constraints written on it; what is found speaks in JSON pointers and codes. */
@ApplicationScoped
public class Rules {

    private final Validator validator;

    Rules(Validator validator) {
        this.validator = validator;
    }

    public List<Problem> broken(Object record) {
        return validator.validate(record).stream()
                .map(Rules::problem)
                .sorted(Comparator.comparing(Problem::pointer).thenComparing(Problem::code))
                .toList();
    }

    public void check(Object record) {
        new Problems().addAll(broken(record)).refuse();
    }

    /** The limit a constraint names, if any, is what its sentence names too. */
    private static Problem problem(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        var limit = attributes.containsKey("max") ? attributes.get("max") : attributes.get("value");
        return limit == null
                ? Problem.at(pointer(violation.getPropertyPath()), violation.getMessage())
                : Problem.at(pointer(violation.getPropertyPath()), violation.getMessage(), limit);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
