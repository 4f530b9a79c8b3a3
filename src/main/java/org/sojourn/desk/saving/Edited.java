package org.sojourn.desk.saving;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.desk.conflict.Sides;
import org.sojourn.desk.draft.Draft.Place;

/** A saved record that somebody edits in its form. */
public interface Edited {

    /** Which record it is. */
    Place place();

    /** Saves what the form says, and tells where to go then. */
    URI save(Posted posted);

    /** The page of the form, on the version that was posted with it, with what has just happened. */
    TemplateInstance draw(Form form, Posted posted, String notice);

    /** The record as it was, as the form wants it and as it is. */
    Sides sides(Posted posted);

    /** Where the form is sent to. */
    String path();

    /** What the record is called. */
    String title();
}
