package org.sojourn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/env.example} says of every setting what it is for, in the words of the configuration classes; those of
 * the platform are described in the README alone. With {@code -Dwrite.example=true} it is written anew.
 */
class EnvironmentExampleTest {

    private static final Path EXAMPLE = Path.of("deploy", "env.example");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final Pattern MAPPING = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile(
            "    /\\*\\*((?:(?!\\*/).)*)\\*/\\s*((?:@With\\w+\\(\"[^\"]*\"\\)\\s*)*)[^;]+?\\s(\\w+)\\(\\);",
            Pattern.DOTALL);
    private static final Pattern IN_PROPERTIES =
            Pattern.compile("((?:# [^\\n]*\\n)+)[^#\\n]+=\\$\\{(sojourn[\\w.-]+):([^}]*)}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\| ([^|]*) \\|$");

    private static final String HEAD = """
            # The settings of Sojourn as environment variables. All have a default: take the # off what you change.
            # systemd reads this file as /etc/sojourn/env, a container with --env-file. Whoever can read it can read the
            # passwords in it: chmod 600.
            """;

    /** A setting, why there is one, and what it is if nobody says. */
    private record Setting(String why, String name, String otherwise) {
        String lines() {
            return "\n# " + why + "\n#" + name + "=" + otherwise + "\n";
        }
    }

    @Test
    void the_example_says_what_every_setting_is_for() throws IOException {
        String now = example();
        if (Boolean.getBoolean("write.example")) {
            Files.writeString(EXAMPLE, now);
        }
        assertEquals(
                now,
                Files.exists(EXAMPLE) ? Files.readString(EXAMPLE) : "",
                "deploy/env.example is out of date; write it anew: ./mvnw test -Dtest=EnvironmentExampleTest -Dwrite.example=true");
    }

    @Test
    void the_readme_names_every_setting_of_ours_and_no_other() throws IOException {
        var named = new TreeSet<String>();
        readme().keySet().stream().filter(name -> name.startsWith("SOJOURN_")).forEach(named::add);
        var known = new TreeSet<String>();
        ours().values().forEach(section -> section.forEach(setting -> known.add(setting.name())));
        inProperties().forEach(setting -> known.add(setting.name()));
        assertEquals(known, named);
    }

    private static String example() throws IOException {
        var text = new StringBuilder(HEAD);
        for (var section : ours().entrySet()) {
            text.append("\n\n## ").append(section.getKey()).append('\n');
            section.getValue().forEach(setting -> text.append(setting.lines()));
        }
        text.append("\n\n## The log\n");
        inProperties().forEach(setting -> text.append(setting.lines()));
        text.append("\n\n## The platform\n");
        readme().forEach((name, why) ->
                text.append(name.startsWith("QUARKUS_") ? new Setting(why, name, "").lines() : ""));
        return text.toString();
    }

    /** By what the class is about. */
    private static Map<String, List<Setting>> ours() throws IOException {
        var sections = new TreeMap<String, List<Setting>>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                var mapping = MAPPING.matcher(source);
                if (mapping.find()) {
                    sections.put(
                            oneLine(mapping.group(1)), settings(mapping.group(2), source.substring(mapping.end())));
                }
            }
        }
        return sections;
    }

    private static List<Setting> settings(String prefix, String body) {
        return SETTING.matcher(body)
                .results()
                .map(setting -> new Setting(
                        oneLine(setting.group(1)),
                        variable(prefix + "." + given(setting.group(2), "Name").orElse(kebab(setting.group(3)))),
                        given(setting.group(2), "Default").orElse("")))
                .toList();
    }

    private static java.util.Optional<String> given(String annotations, String what) {
        return Pattern.compile("@With" + what + "\\(\"([^\"]*)\"\\)")
                .matcher(annotations)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private static List<Setting> inProperties() throws IOException {
        return IN_PROPERTIES
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
                .results()
                .map(found -> new Setting(
                        found.group(1).replaceAll("(?m)^# ", "").strip().replace('\n', ' '),
                        variable(found.group(2)),
                        found.group(3)))
                .toList();
    }

    /** What the README says of each variable, in its order. */
    private static Map<String, String> readme() throws IOException {
        var rows = new LinkedHashMap<String, String>();
        ROW.matcher(Files.readString(Path.of("README.md"))).results().forEach(row -> {
            for (String name : names(row)) {
                rows.put(name, row.group(2).replace("`", ""));
            }
        });
        return rows;
    }

    /** {@code …_PORT} is called like the first one of its row, but for the end. */
    private static List<String> names(MatchResult row) {
        var names = new ArrayList<String>();
        for (String written : row.group(1).replace("`", "").split(", ")) {
            String start = names.isEmpty() ? "" : names.get(0).replaceFirst("^((?:SOJOURN_)?[A-Z]+_[A-Z]+)_.*", "$1");
            names.add(written.strip().replace("…", start));
        }
        return names;
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String comment) {
        return comment.replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
    }
}
