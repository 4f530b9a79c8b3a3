package org.sojourn.web;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import org.jspecify.annotations.NullUnmarked;

/** A registry without a mail server, for one story: {@code NoPost.here()}. */
@Vetoed
@NullUnmarked
public class NoPost extends Post {

    private NoPost() {
        super(null, null, null, null, null);
    }

    public static void here() {
        QuarkusMock.installMockForType(new NoPost(), Post.class);
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
