package org.sojourn.desk;

/**
 * What the page of an organisation or a project shows beside its fields.
 *
 * @param path where the form is sent to
 * @param title what the record is called; blank while it is new
 * @param mayEdit whether the caller may save it
 * @param mayAdd whether the caller may add others of its kind
 * @param notice what has just happened: {@code saved}, {@code stale} or blank
 * @param version the version the fields were drawn from
 * @param key makes a double submit of a new record harmless
 */
public record RegisterPage(
        String path, String title, boolean mayEdit, boolean mayAdd, String notice, long version, String key) {

    public static RegisterPage ofNew(String path, String key) {
        return new RegisterPage(path, "", true, true, "", 0, key);
    }

    public boolean isNew() {
        return title.isEmpty();
    }
}
