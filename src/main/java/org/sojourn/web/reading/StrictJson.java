package org.sojourn.web.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as it is meant, without guessing: no fractions cut off, nothing said twice, nothing after the end, no code
 * by its position in a list, no day that a calendar on the wall doesn't have.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(LocalDateTime.class, new Time())
                .setDeserializerModifier(new Codes()));
    }

    /** After the customizers of the framework, whose deserializers these replace. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** A day as {@code 2021-10-11}, in a year of four digits. */
    private static final class Day extends JsonDeserializer<LocalDate> {
        private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\d");

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            if (parser.hasToken(JsonToken.VALUE_STRING) && text.isBlank()) {
                return null;
            }
            return parser.hasToken(JsonToken.VALUE_STRING)
                            && SHAPE.matcher(text).matches()
                    ? LocalDateDeserializer.INSTANCE.deserialize(parser, context)
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day");
        }
    }

    /** A time on the wall as {@code 2021-10-11T09:00}, in a year of four digits; its zone stands elsewhere. */
    private static final class Time extends JsonDeserializer<LocalDateTime> {
        private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

        @Override
        public @Nullable LocalDateTime deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = parser.getText();
            if (parser.hasToken(JsonToken.VALUE_STRING) && text.isBlank()) {
                return null;
            }
            if (!parser.hasToken(JsonToken.VALUE_STRING) || !SHAPE.matcher(text).matches()) {
                return (LocalDateTime) context.handleWeirdStringValue(LocalDateTime.class, text, "not a time");
            }
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException noSuchTime) {
                return (LocalDateTime) context.handleWeirdStringValue(LocalDateTime.class, text, "not a time");
            }
        }
    }

    /** Enums are read by the code they are written with; the number 10 is as good as the text "10". */
    private static final class Codes extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
            var constants = new LinkedHashMap<String, Object>();
            for (Object constant : type.getRawClass().getEnumConstants()) {
                AnnotatedMember code = bean.findJsonValueAccessor();
                constants.put(
                        String.valueOf(code == null ? ((Enum<?>) constant).name() : code.getValue(constant)), constant);
            }
            return new Code(type.getRawClass(), constants);
        }
    }

    private static final class Code extends JsonDeserializer<Object> {
        private final Class<?> type;
        private final Map<String, Object> constants;

        Code(Class<?> type, Map<String, Object> constants) {
            this.type = type;
            this.constants = constants;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            boolean readable = parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT);
            Object constant = readable ? constants.get(parser.getText()) : null;
            return constant == null ? context.handleWeirdStringValue(type, parser.getText(), "unknown code") : constant;
        }
    }
}
