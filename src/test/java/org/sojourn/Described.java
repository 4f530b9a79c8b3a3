package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The description of the API that the running application gives of itself, and whether it keeps to it. */
public final class Described {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://example.org/openapi";

    private final JsonNode document;
    private final JsonSchemaFactory schemas;

    private Described(JsonNode document) {
        this.document = document;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(uri -> document.toString())));
    }

    public static Described asked() {
        return new Described(read(RestAssured.given()
                .get("/api/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString()));
    }

    public JsonNode document() {
        return document;
    }

    /**
     * A request that can be made.
     *
     * @param at where its description stands in the document, as a JSON pointer
     */
    public record Operation(String method, String path, String at, JsonNode description) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        public boolean isOfTheApi() {
            return path.startsWith("/api/v1/");
        }

        public List<String> statuses() {
            var statuses = new ArrayList<String>();
            description.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        public @Nullable JsonNode parameter(String name) {
            for (var parameter : description.path("parameters")) {
                if (parameter.path("name").asText().equals(name)) {
                    return parameter;
                }
            }
            return null;
        }

        public boolean takesBody() {
            return description.has("requestBody");
        }
    }

    public List<Operation> operations() {
        var found = new TreeMap<String, Operation>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    String at = "/paths/" + escaped(path.getKey()) + "/" + method.getKey();
                    var operation = new Operation(method.getKey().toUpperCase(), path.getKey(), at, method.getValue());
                    found.put(operation.toString(), operation);
                }));
        return List.copyOf(found.values());
    }

    public Operation operation(String methodAndPath) {
        return operations().stream()
                .filter(each -> each.toString().equals(methodAndPath))
                .findFirst()
                .orElseThrow(() -> new AssertionError(methodAndPath + " isn't described"));
    }

    /** The response as described, references followed. */
    public JsonNode response(Operation operation, int status) {
        var response = operation.description().path("responses").path(String.valueOf(status));
        return response.has("$ref") ? document.at(response.path("$ref").asText().substring(1)) : response;
    }

    /** Fails unless the answer is one that the description names, with the body and the headers it names. */
    public Response keepsTo(String methodAndPath, Response answer) {
        var operation = operation(methodAndPath);
        int status = answer.statusCode();
        var response = response(operation, status);
        assertNotNull(response.get("description"), () -> operation + " isn't said to answer " + status);
        response.path("headers")
                .fieldNames()
                .forEachRemaining(name -> assertNotNull(
                        answer.header(name), () -> operation + " answers " + status + " without " + name));
        var content = response.path("content");
        if (content.isEmpty()) {
            assertEquals("", answer.asString());
            return answer;
        }
        String type = content.fieldNames().next();
        assertEquals(type, answer.contentType().replaceFirst(";.*", ""), operation::toString);
        String ref =
                operation.description().at("/responses/" + status).path("$ref").asText("");
        String at = ref.isEmpty() ? operation.at() + "/responses/" + status : ref.substring(1);
        assertEquals(
                "",
                wrong(at + "/content/" + escaped(type) + "/schema", read(answer.asString())),
                () -> operation + " answers " + answer.asString());
        return answer;
    }

    /** What is wrong with a body by the schema that stands there in the document; blank if nothing. */
    public String wrong(String at, JsonNode body) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + at)).validate(body).stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
