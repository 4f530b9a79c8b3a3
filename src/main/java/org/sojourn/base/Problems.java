package org.sojourn.base;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a person hears of everything at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public Problems add(String pointer, String code, Object... args) {
        found.add(Problem.at(pointer, code, args));
        return this;
    }

    public Problems addAll(List<Problem> others) {
        found.addAll(others);
        return this;
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Refuses with everything found so far; does nothing when all is well. */
    public void refuse() {
        if (any()) {
            throw Refusal.invalid(list());
        }
    }
}
