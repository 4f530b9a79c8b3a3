package org.sojourn.web.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.sojourn.web.Slice;

/**
 * Says of every endpoint of the API what is the same for all of its kind: who may ask, what a register answers with,
 * how it refuses. Pages for people are no part of the API. The words are in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String API = "/api/v1/";
    private static final String TOKENS = API + "tokens";
    private static final String JSON = "application/json";
    private static final Set<String> PUBLIC = Set.of("/oembed", "/visits/{slug}.json", "/visits/{slug}.jsonld");
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.DELETE);

    private final IndexView code;

    public ApiDescription(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var paths = api.getPaths();
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.startsWith(API) && !PUBLIC.contains(path))
                .forEach(paths::removePathItem);
        paths.getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> describe(path, item, method, operation, api)));
        new ApiSchemas(code).tidy(api);
    }

    private static void describe(String path, PathItem item, HttpMethod method, Operation operation, OpenAPI api) {
        operation.operationId(name(path, method));
        secure(path, method, operation);
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        parameters.forEach(ApiDescription::explain);
        addExample(operation, api);
        answer(path, item, method, operation);
        errors(path, method, operation)
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                status, OASFactory.createAPIResponse().ref("#/components/responses/" + status)));
    }

    /** {@code postVisitsByIdSubmit}: what generated clients call it. */
    private static String name(String path, HttpMethod method) {
        var name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.replace(API, "/").split("[/.]")) {
            String word = part.replaceAll("[{}]", "");
            if (!word.isEmpty()) {
                name.append(part.startsWith("{") ? "By" : "")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.toString();
    }

    private static void secure(String path, HttpMethod method, Operation operation) {
        operation.setSecurity(new ArrayList<>());
        if (path.startsWith(API)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
        }
        if (path.equals(TOKENS) && method == HttpMethod.POST) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("basic"));
        }
    }

    private static void explain(Parameter parameter) {
        switch (parameter.getName()) {
            case "If-Match" ->
                parameter
                        .required(true)
                        .description("The version the change is based on, as the ETag names it.")
                        .example("\"3\"");
            case "Idempotency-Key" ->
                parameter.description("Makes sending it twice harmless; any text that is new each time.");
            case "limit" -> {
                parameter.description("How many at most; 50 if not said.");
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Slice.LARGEST));
            }
            case "cursor" -> parameter.description("Where the page begins, from the Link header of the one before.");
            case "id" ->
                parameter.description(parameter.getSchema().getRef() == null ? "The id, or the reference." : "The id.");
            case "q" -> parameter.description("Words of its names, in any order.");
            default -> {}
        }
    }

    private static void addExample(Operation operation, OpenAPI api) {
        String record = recordSent(operation);
        if (record != null && api.getComponents().getExamples().containsKey(record)) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType(JSON)
                    .addExample(record, OASFactory.createExample().ref("#/components/examples/" + record));
        }
    }

    /** What is answered when all is well: a register answers with what it takes. */
    private static void answer(String path, PathItem item, HttpMethod method, Operation operation) {
        boolean list = item.getPOST() != null && item.getGET() != null;
        String record = list ? recordSent(item.getPOST()) : item.getPUT() == null ? null : recordSent(item.getPUT());
        boolean copy = path.endsWith("/clone");
        if (copy) {
            record = "VisitRecord";
        } else if (path.startsWith(API + "visits/{id}/")) {
            record = "PublicationView";
        }
        if (path.startsWith(API + "organisations/{id}/merge")) {
            record = "MergeRecord";
            list = false;
        }
        if (method == HttpMethod.DELETE) {
            succeeds(operation, "204", "Done", null);
        } else if (method == HttpMethod.POST && (list || copy) && record != null) {
            var made = succeeds(operation, "201", "Made", reference(record));
            header(made, "Location");
            if (!path.equals(TOKENS)) {
                header(made, "ETag");
            }
        } else if (list && record != null && !path.equals(TOKENS)) {
            header(succeeds(operation, "200", "A page of the list", listOf(record)), "Link");
        } else if (record != null && !path.startsWith(TOKENS)) {
            header(succeeds(operation, "200", "As it is now", reference(record)), "ETag");
        } else if (path.equals(API + "revisions")) {
            header(succeeds(operation, "200", "A page of the list", listOf("Line")), "Link");
        } else if (path.endsWith("/{sequence}") || path.endsWith(".json")) {
            succeeds(operation, "200", "The published document", anything());
        } else if (path.endsWith(".jsonld")) {
            succeeds(operation, "200", "The visit as an Event of schema.org", anything());
        } else if (path.equals("/oembed")) {
            succeeds(operation, "200", "A card", anything());
        }
        List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
        if (PUBLIC.contains(path) && !path.equals("/oembed")) {
            operation.tags(List.of("Published visits"));
        }
    }

    private static List<String> errors(String path, HttpMethod method, Operation operation) {
        var errors = new ArrayList<String>();
        boolean api = path.startsWith(API);
        boolean body = !WITHOUT_BODY.contains(method);
        add(errors, true, "400");
        add(errors, api, "401");
        add(errors, api && !path.startsWith(TOKENS), "403");
        add(errors, path.contains("{") || path.equals("/oembed") || asksOfAVisit(operation), "404");
        add(errors, api, "406");
        add(errors, body, "409");
        add(errors, path.endsWith(".json") || path.endsWith(".jsonld") || path.endsWith("/{sequence}"), "410");
        add(errors, changes(operation), "412");
        add(errors, body, "413");
        add(errors, body, "415");
        add(errors, body, "422");
        add(errors, changes(operation), "428");
        add(errors, body && path.equals(TOKENS), "429");
        add(errors, path.equals("/oembed"), "501");
        return errors;
    }

    private static void add(List<String> errors, boolean applies, String status) {
        if (applies) {
            errors.add(status);
        }
    }

    private static boolean changes(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals("If-Match"));
    }

    private static boolean asksOfAVisit(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(
                                p -> p.getName().equals("visit") || p.getName().equals("visitId"));
    }

    private static @Nullable String recordSent(Operation operation) {
        var body = operation.getRequestBody();
        MediaType sent = body == null || body.getContent() == null
                ? null
                : body.getContent().getMediaType(JSON);
        return sent == null || sent.getSchema() == null || sent.getSchema().getRef() == null
                ? null
                : sent.getSchema().getRef().replaceFirst(".*/", "");
    }

    private static APIResponse succeeds(
            Operation operation, String status, String description, @Nullable Schema schema) {
        var response = OASFactory.createAPIResponse().description(description);
        if (schema != null) {
            response.content(OASFactory.createContent()
                    .addMediaType(JSON, OASFactory.createMediaType().schema(schema)));
        }
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse(status, response));
        return response;
    }

    private static void header(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static Schema reference(String record) {
        return OASFactory.createSchema().ref("#/components/schemas/" + record);
    }

    private static Schema listOf(String record) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference(record));
    }

    private static Schema anything() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }
}
