package org.sojourn.desk.register;

import org.sojourn.desk.Basis;
import org.sojourn.desk.draft.Offers;

/**
 * What the page of an organisation or a project shows beside its fields.
 *
 * @param path where the form is sent to
 * @param title what the record is called; blank while it is new
 * @param mayEdit whether the caller may save it
 * @param mayAdd whether the caller may add others of its kind
 * @param notice what has just happened: {@code saved}, {@code together} or blank
 * @param basis what the fields were drawn from
 * @param offers what is kept and not saved
 */
public record RegisterPage(
        String path, String title, boolean mayEdit, boolean mayAdd, String notice, Basis basis, Offers offers) {

    public static RegisterPage ofNew(String path, Basis basis, Offers offers) {
        return new RegisterPage(path, "", true, true, "", basis, offers);
    }

    public boolean isNew() {
        return title.isEmpty();
    }
}
