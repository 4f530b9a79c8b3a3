package org.sojourn;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Router;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running application answers at, as it has registered it itself: {@code GET /api/v1/visits/{id}}. */
public final class Routes {

    private Routes() {}

    /** Our endpoints. */
    public static SortedSet<String> endpoints() {
        return endpoints(resource -> true);
    }

    /** Those that show people a page, in some of the rooms. */
    public static SortedSet<String> pages(Predicate<String> room) {
        return endpoints(resource -> resource.getHttpMethod().equals("GET")
                && room.test(room(resource))
                && resource.getProduces() != null
                && resource.getProduces().getSortedOriginalMediaTypes()[0].isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    private static SortedSet<String> endpoints(Predicate<RuntimeResource> wanted) {
        var found = new TreeSet<String>();
        var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("", mappers, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                if (wanted.test(resource)) {
                    found.add(method + " " + path.replaceAll("\\{(\\w+):[^/]*}", "{$1}"));
                }
            }
        });
        return found;
    }

    /** The package below the first three. */
    private static String room(RuntimeResource resource) {
        return resource.getResourceClass().getPackageName().split("\\.")[2];
    }

    /** The endpoint that answers at a path in any language: the one with the fewest blanks, the path itself if none. */
    public static String of(String method, String path) {
        String request = method + " " + path.replaceFirst("^/[a-z]{2}(/|$)", "/");
        return endpoints().stream()
                .filter(route -> request.matches(pattern(route)))
                .min(Comparator.comparing(
                        route -> route.chars().filter(c -> c == '{').count()))
                .orElse(request);
    }

    /** A name in an address has no dot, so that {@code .json} stands for itself. */
    private static String pattern(String route) {
        return Stream.of(route.split("\\{\\w+}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/.]+"));
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
