package org.sojourn.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form was drawn from; it is sent with it.
 *
 * @param version the version of the record
 * @param key makes sending it twice harmless
 * @param brought the earlier version that it brings back, if it does
 */
public record Basis(long version, String key, @Nullable Long brought) {

    /** Of a form that nobody has sent yet. */
    public static Basis fresh(long version, @Nullable Long brought) {
        return new Basis(version, UUID.randomUUID().toString(), brought);
    }

    /** Of the form of a record that isn't saved yet. */
    public static Basis ofNew() {
        return fresh(0, null);
    }

    public boolean bringsBack() {
        return brought != null;
    }
}
