package org.sojourn.web.request;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Requests are counted by route, never by the path somebody asked for: paths are without number, and some hold a
 * secret. What never reached a route is counted as elsewhere, and a method nobody knows as other.
 */
@Singleton
class RouteNames implements MeterFilter {

    static final String ELSEWHERE = "/elsewhere";
    static final String ASSETS = "/assets";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("http.server.") || id.getTag("uri") == null) {
            return id;
        }
        return id.replaceTags(id.getTags().stream().map(this::harmless).toList());
    }

    private Tag harmless(Tag tag) {
        return switch (tag.getKey()) {
            case "uri" -> isKnown(tag.getValue()) ? tag : Tag.of("uri", ELSEWHERE);
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", "OTHER");
            default -> tag;
        };
    }

    private boolean isKnown(String route) {
        if (known.isEmpty()) {
            known.addAll(Set.of(ELSEWHERE, ASSETS, "root"));
            visit();
        }
        return known.contains(route);
    }

    private void visit() {
        var routes = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("", routes, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                known.add(path);
            }
        });
    }
}
