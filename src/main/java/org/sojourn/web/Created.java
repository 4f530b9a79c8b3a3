package org.sojourn.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.sojourn.base.Saved;

/** A record that has just come into being: where it is, its version and itself. */
public record Created(String location, long version, Object body) {

    /** @param collection the path it was posted to */
    public static Created in(String collection, Saved record) {
        return new Created(collection + "/" + record.savedId(), record.savedVersion(), record);
    }

    public Response response() {
        return Response.created(URI.create(location))
                .tag(Versions.tag(version))
                .entity(body)
                .build();
    }
}
