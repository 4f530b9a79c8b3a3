package org.sojourn.desk.bulk;

import java.util.List;

/** What can be done to many visits at once; its name is a word of the bundle {@code bulk}. */
public enum Act {
    ADD_THEME("themes", "vocabulary", "code"),
    REMOVE_THEME("themes", "vocabulary", "code"),
    ADD_PROJECT("projects", "projectId"),
    REMOVE_PROJECT("projects", "projectId"),
    SET_AUDIENCE("audience");

    private final String field;
    private final List<String> keys;

    Act(String field, String... keys) {
        this.field = field;
        this.keys = List.of(keys);
    }

    /** The field of a visit that it changes. */
    String field() {
        return field;
    }

    /** What tells the rows of that field apart, where it is a list. */
    List<String> keys() {
        return keys;
    }

    boolean isList() {
        return !keys.isEmpty();
    }

    boolean isRemoving() {
        return this == REMOVE_THEME || this == REMOVE_PROJECT;
    }

    public boolean ofThemes() {
        return field.equals("themes");
    }

    public boolean ofProjects() {
        return field.equals("projects");
    }

    /** Whether the share of a theme is asked for. */
    public boolean withShare() {
        return this == ADD_THEME;
    }

    /** Whether the part a project plays is asked for. */
    public boolean withRole() {
        return this == ADD_PROJECT;
    }
}
