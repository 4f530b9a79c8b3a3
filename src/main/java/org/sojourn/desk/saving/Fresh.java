package org.sojourn.desk.saving;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.sojourn.desk.Form;
import org.sojourn.desk.Posted;
import org.sojourn.web.Created;

/** A record that somebody types and hasn't saved yet. */
public interface Fresh {

    /** As the change log calls it. */
    String kind();

    /** Where the form is sent to. */
    String path();

    Created save(Posted posted);

    /** Where to go when it is saved. */
    URI after(Posted posted, String saved);

    TemplateInstance draw(Form form, Posted posted);

    /** The record that has been made of this form already, by the last step of its path. */
    Edited made(String id);
}
