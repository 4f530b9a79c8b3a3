package org.sojourn;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Router;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running application answers at, as it has registered it itself: {@code GET /api/v1/visits/{id}}. */
public final class Routes {

    private Routes() {}

    /** Our endpoints. */
    public static SortedSet<String> endpoints() {
        var found = new TreeSet<String>();
        var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("", mappers, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                found.add(method + " " + path.replaceAll("\\{(\\w+):[^/]*}", "{$1}"));
            }
        });
        return found;
    }

    /** What the platform serves by itself. */
    public static SortedSet<String> ofThePlatform(Router router) {
        var found = new TreeSet<String>();
        router.getRoutes().stream()
                .map(route -> route.getPath())
                .filter(Objects::nonNull)
                .filter(path -> !path.equals("/"))
                .forEach(path -> found.add("GET " + path));
        return found;
    }
}
