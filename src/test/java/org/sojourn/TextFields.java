package org.sojourn;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sojourn.base.LocalizedText;
import org.sojourn.base.Prose;

/** The fields of a record that hold text, read off the record itself, so that one that is new isn't forgotten. */
public final class TextFields {

    private static final int ANY = 10_000;

    private final List<Field> found = new ArrayList<>();

    private TextFields() {}

    /**
     * A place for text.
     *
     * @param pointer where it is in the JSON of the record, in the first row of each list
     * @param longest how many characters it takes
     */
    public record Field(String pointer, int longest) {

        /** The text, cut to what fits with something else. */
        public String fitting(String text, String with) {
            int room = longest - with.length();
            int length = text.codePointCount(0, text.length());
            return text.substring(0, text.offsetByCodePoints(0, Math.min(room, length))) + with;
        }
    }

    public static List<Field> of(Class<?> record) {
        var fields = new TextFields();
        fields.walk(record, "");
        return fields.found;
    }

    private void walk(Class<?> record, String at) {
        for (RecordComponent component : record.getRecordComponents()) {
            // a secret goes in and never comes out
            var json = component.getAccessor().getAnnotation(JsonProperty.class);
            if (json == null || json.access() != JsonProperty.Access.WRITE_ONLY) {
                field(
                        component.getType(),
                        component.getAnnotatedType(),
                        component.getAccessor(),
                        at + "/" + component.getName());
            }
        }
    }

    private void field(Class<?> type, AnnotatedType annotated, AnnotatedElement limits, String at) {
        if (type == String.class) {
            found.add(new Field(at, longest(limits)));
        } else if (type == LocalizedText.class) {
            Stream.of("en", "ar").forEach(language -> found.add(new Field(at + "/" + language, longest(limits))));
        } else if (type == List.class && annotated instanceof AnnotatedParameterizedType list) {
            var item = list.getAnnotatedActualTypeArguments()[0];
            if (item.getType() instanceof Class<?> each) {
                field(each, item, item, at + "/0");
            }
        } else if (type.isRecord() && type.getName().startsWith("org.sojourn.")) {
            walk(type, at);
        }
    }

    private static int longest(AnnotatedElement limits) {
        var size = limits.getAnnotation(Size.class);
        var prose = limits.getAnnotation(Prose.class);
        return size != null ? size.max() : prose != null ? prose.max() : ANY;
    }
}
