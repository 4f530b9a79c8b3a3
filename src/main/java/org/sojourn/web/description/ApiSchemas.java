package org.sojourn.web.description;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Country;
import org.sojourn.base.HttpUrl;
import org.sojourn.base.Language;
import org.sojourn.base.Prose;
import org.sojourn.web.reading.OptionalBody;

/** Tells the description of the API what our own constraints mean, and leaves out what nothing in it refers to. */
final class ApiSchemas {

    /** What a record shows and nobody sets. */
    private static final Set<String> READ_ONLY = Set.of("id", "version", "reference", "token", "expiresAt");

    private final IndexView code;

    ApiSchemas(IndexView code) {
        this.code = code;
    }

    void tidy(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        keepReferred(api, schemas);
        api.getComponents().getSchemas().forEach(ApiSchemas::refuseUnknown);
        each(Prose.class, api, (field, constraint) -> {
            int max = constraint.valueWithDefault(code, "max").asInt();
            field.setAdditionalPropertiesSchema(text().maxLength(max));
        });
        each(Country.class, api, (field, constraint) -> field.setPattern("^[A-Z]{2}$"));
        each(Language.class, api, (field, constraint) -> field.setPattern("^[a-z]{2}$"));
        each(HttpUrl.class, api, (field, constraint) -> field.format("uri").maxLength(2_000));
        for (var optional : code.getAnnotations(DotName.createSimple(OptionalBody.class))) {
            leaveOut(optional.target().asClass().simpleName(), api);
        }
    }

    private interface Told {
        void tell(Schema field, AnnotationInstance constraint);
    }

    /** Every field with that constraint, found by the names of its class and its own. */
    private void each(Class<?> constraint, OpenAPI api, Told told) {
        for (var instance : code.getAnnotations(DotName.createSimple(constraint))) {
            if (instance.target().kind() == AnnotationTarget.Kind.FIELD) {
                var target = instance.target().asField();
                var schema = api.getComponents()
                        .getSchemas()
                        .get(target.declaringClass().simpleName());
                var field = schema == null || schema.getProperties() == null
                        ? null
                        : schema.getProperties().get(target.name());
                if (field != null) {
                    told.tell(field, instance);
                }
            }
        }
    }

    private static void leaveOut(String record, OpenAPI api) {
        operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .filter(operation ->
                        references(operation.getRequestBody().getContent()).contains(record))
                .forEach(operation -> operation.getRequestBody().setRequired(false));
    }

    private static void refuseUnknown(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        if (schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
        schema.getProperties().forEach((field, of) -> {
            if (!field.equals("password")) {
                of.setWriteOnly(null);
            }
            if (name.endsWith("Record") && READ_ONLY.contains(field)) {
                of.setReadOnly(true);
            }
        });
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void keepReferred(OpenAPI api, Map<String, Schema> schemas) {
        var open = new ArrayDeque<>(List.of("ProblemDetail", "LocalizedText", "PublicationView"));
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                open.addAll(references(operation.getRequestBody().getContent()));
            }
            operation.getResponses().getAPIResponses().values().forEach(r -> open.addAll(references(r.getContent())));
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(p -> collect(p.getSchema(), open));
            }
        });
        var kept = new HashSet<String>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (kept.add(name)) {
                collect(schemas.get(name), open);
            }
        }
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !kept.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private static java.util.stream.Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static List<String> references(@Nullable Content content) {
        var found = new ArrayDeque<String>();
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> collect(type.getSchema(), found));
        }
        return List.copyOf(found);
    }

    private static void collect(@Nullable Schema schema, ArrayDeque<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            found.add(schema.getRef().replaceFirst(".*/", ""));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, found));
        }
        collect(schema.getItems(), found);
        collect(schema.getAdditionalPropertiesSchema(), found);
    }
}
