package org.sojourn.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A form as it is drawn: the values of a JSON tree, and what is wrong with them. Every field is named and identified by
 * its JSON pointer without the leading slash, so that an error can link to it.
 */
public final class Form {

    private final ObjectNode tree;
    private final List<Flaw> flaws;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** What is wrong with one field, in a sentence; its name is what stands at the field, blank if nothing does. */
    public record Flaw(String field, String name, String sentence) {
        /** Whether the flaw is somewhere within a section. */
        public boolean isIn(String section) {
            return field.equals(section) || field.startsWith(section + "/");
        }
    }

    public Form(ObjectNode tree, List<Flaw> flaws) {
        this.tree = tree;
        this.flaws = flaws;
        flaws.forEach(flaw -> sentences.merge(flaw.field(), flaw.sentence(), (one, other) -> one + " " + other));
    }

    /** Nothing typed yet, nothing wrong. */
    public static Form blank() {
        return new Form(JsonNodeFactory.instance.objectNode(), List.of());
    }

    /** The same flaws on a page that has no fields they could lead to. */
    public Form withoutFields() {
        return new Form(
                JsonNodeFactory.instance.objectNode(),
                flaws.stream()
                        .map(flaw -> new Flaw(
                                "", "", flaw.name().isEmpty() ? flaw.sentence() : flaw.name() + ": " + flaw.sentence()))
                        .toList());
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** How much is wrong in these fields and below them, named with spaces between. */
    public int flawsIn(String fields) {
        var within = List.of(fields.split(" "));
        return (int) flaws.stream()
                .filter(flaw -> within.stream().anyMatch(flaw::isIn))
                .count();
    }

    public Part root() {
        return new Part("", 0, 1);
    }

    /** What stands in a field; numbers without an exponent, as people write them. */
    private String written(String name) {
        JsonNode value = tree.at("/" + name);
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText("");
    }

    /** One input: its name, what stands in it, and what is wrong with that. */
    public record Field(String name, String value, String flaw) {
        public boolean flawed() {
            return !flaw.isEmpty();
        }
    }

    /** The form itself, or one row of a list in it. */
    public final class Part {
        private final String prefix;
        private final int index;
        private final int of;

        private Part(String prefix, int index, int of) {
            this.prefix = prefix;
            this.index = index;
            this.of = of;
        }

        /** The name of something in this part. */
        public String name(String below) {
            return prefix + below;
        }

        /** The name of the part itself. */
        public String name() {
            return prefix.replaceFirst("/$", "");
        }

        public int number() {
            return index + 1;
        }

        public boolean isFirst() {
            return index == 0;
        }

        public boolean isLast() {
            return index == of - 1;
        }

        public Field field(String below) {
            return field(below, "");
        }

        public Field field(String below, String otherwise) {
            String name = prefix + below;
            String value = written(name);
            return new Field(name, value.isEmpty() ? otherwise : value, sentences.getOrDefault(name, ""));
        }

        public String text(String below) {
            return written(prefix + below);
        }

        public boolean has(String below) {
            return !tree.at("/" + prefix + below).isMissingNode();
        }

        /** Whether something is wrong anywhere within it. */
        public boolean flawed(String below) {
            return flaws.stream().anyMatch(flaw -> flaw.isIn(prefix + below));
        }

        /** Whether a list of single values holds this one. */
        public boolean holds(String list, String value) {
            for (JsonNode item : tree.at("/" + prefix + list)) {
                if (item.asText().equals(value)) {
                    return true;
                }
            }
            return false;
        }

        public List<Part> rows(String list) {
            JsonNode rows = tree.at("/" + prefix + list);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < rows.size(); i++) {
                parts.add(new Part(prefix + list + "/" + i + "/", i, rows.size()));
            }
            return parts;
        }

        /** The places of a list of single values, and a blank one for another. */
        public List<Field> slots(String list) {
            int filled = tree.at("/" + prefix + list).size();
            return IntStream.rangeClosed(0, filled)
                    .mapToObj(i -> field(list + "/" + i))
                    .toList();
        }

        /** The languages that a text is written in, whether there is anything in them or not. */
        SortedSet<String> languages(String text) {
            var languages = new TreeSet<String>();
            tree.at("/" + prefix + text).fieldNames().forEachRemaining(languages::add);
            return languages;
        }
    }
}
