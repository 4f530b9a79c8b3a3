package org.sojourn.web.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.sojourn.base.Refusal;

/** Says what in a JSON body could not be read, and where. */
public final class Unreadable {

    private Unreadable() {}

    public static Refusal refusal(JsonProcessingException cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Refusal.malformed(pointer(unknown), "field-unknown");
        }
        if (cause instanceof InvalidFormatException format) {
            String code = String.valueOf(format.getValue()).isEmpty()
                            || !UnsafeText.MESSAGE.equals(format.getOriginalMessage())
                    ? code(format.getTargetType())
                    : "text-unsafe";
            return Refusal.malformed(pointer(format), code);
        }
        if (cause instanceof JsonMappingException mapping) {
            return Refusal.malformed(pointer(mapping), "value-unreadable");
        }
        return Refusal.malformed("", "json-unreadable");
    }

    private static String code(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "code-unknown";
        }
        return switch (wanted.getSimpleName()) {
            case "LocalDate" -> "not-a-date";
            case "LocalDateTime", "Instant" -> "not-a-time";
            case "UUID" -> "not-an-id";
            case "Integer", "int", "Long", "long", "BigDecimal" -> "not-a-number";
            default -> "value-unreadable";
        };
    }

    private static String pointer(JsonMappingException cause) {
        var pointer = new StringBuilder();
        for (var step : cause.getPath()) {
            pointer.append('/');
            pointer.append(
                    step.getFieldName() != null
                            ? step.getFieldName().replace("~", "~0").replace("/", "~1")
                            : Integer.toString(step.getIndex()));
        }
        return pointer.toString();
    }
}
