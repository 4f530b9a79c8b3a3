package org.sojourn.web.request;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.base.Refusal;

/**
 * A value in the query that can't be read is a mistake in the request; the framework would say that nothing is there.
 */
@Provider
class QueryValues implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
        if (name != null && type == Integer.class) {
            return (ParamConverter<T>) new Value<>(name, "not-a-number", Integer::valueOf);
        }
        if (name != null && type == UUID.class) {
            return (ParamConverter<T>) new Value<>(name, "not-an-id", UUID::fromString);
        }
        return null;
    }

    private record Value<T>(String name, String code, Function<String, T> read) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            try {
                return value == null || value.isEmpty() ? null : read.apply(value);
            } catch (IllegalArgumentException unreadable) {
                throw Refusal.malformed("/" + name, code);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
