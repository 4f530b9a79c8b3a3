package org.sojourn.desk.field;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for fields that stand in no form of the desk, and for what stands in a box that is ticked or not. */
@MessageBundle("field")
public interface FieldMessages {

    @Message("Reference")
    String reference();

    @Message("Moved from")
    String previous_start();

    @Message("Country visited")
    String host_country();

    @Message("Merged into")
    String merged_into();

    @Message("What it is about")
    String links();

    @Message("Visit")
    String visit();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();
}
