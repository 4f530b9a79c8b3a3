package org.sojourn;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sojourn.Given.Somebody;

/**
 * A page as somebody comes to see it.
 *
 * @param name of its picture
 * @param who whose browser it is; a stranger's if absent
 * @param path the address they open
 * @param status what the page in sight came with
 * @param act what they do before they look
 */
public record Look(String name, @Nullable Somebody who, String path, int status, Consumer<Person> act) {

    public static Look at(String name, @Nullable Somebody who, String path) {
        return new Look(name, who, path, 200, person -> {});
    }

    /** At a page that says no. */
    public Look refused(int with) {
        return new Look(name, who, path, with, act);
    }

    /** At what comes of something that they do on the page. */
    public Look after(Consumer<Person> doing) {
        return new Look(name, who, path, status, doing);
    }
}
