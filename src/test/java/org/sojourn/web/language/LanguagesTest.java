package org.sojourn.web.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sojourn.storage.StartupProblem;

/** Every word of a page comes from a bundle, and every language of a bundle says all of it. */
class LanguagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                var words = words(Files.readString(template));
                if (!words.isEmpty()) {
                    found.put(TEMPLATES.relativize(template).toString(), words);
                }
            }
        }
        assertEquals(Map.of(), found);
    }

    /** Text between tags and in the attributes that are read aloud, without expressions. */
    private static List<String> words(String template) {
        String markup = template.replaceAll("(?s)\\{!.*?!\\}", "").replaceAll("(?s)\\{[^{}]*\\}", "\u0001");
        String aloud = Pattern.compile("(?:aria-label|title|alt|placeholder|data-label)=\"([^\"]*)\"")
                .matcher(markup)
                .results()
                .map(attribute -> attribute.group(1))
                .collect(Collectors.joining("\n"));
        String text = markup.replaceAll("(?s)<[^>]*>", "\u0001").replaceAll("[a-z-]+=\"[^\"]*\"?", "") + "\n" + aloud;
        return Pattern.compile("\\p{L}{2,}[\\p{L} ]*")
                .matcher(text.replace("SHA-256", ""))
                .results()
                .map(word -> word.group().strip())
                .filter(word -> !word.equals("oembed"))
                .toList();
    }

    /** One test a bundle and language; whoever adds a bundle or a word adds it in every language. */
    @TestFactory
    Stream<DynamicTest> every_language_says_everything() throws IOException {
        return bundles()
                .flatMap(bundle -> SpokenLanguages.ALL.stream()
                        .filter(language -> !language.equals("en"))
                        .map(language -> {
                            String name =
                                    bundle.getAnnotation(MessageBundle.class).value() + "_" + language;
                            return dynamicTest(name, () -> compare(bundle, MESSAGES.resolve(name + ".properties")));
                        }));
    }

    private static void compare(Class<?> bundle, Path translation) throws IOException {
        var said = read(translation);
        assertEquals(keys(bundle), new TreeSet<>(said.stringPropertyNames()));
        messages(bundle).forEach(message -> {
            String text = said.getProperty(message.getName());
            assertFalse(text.isBlank(), message.getName());
            assertEquals(
                    placeholders(message.getAnnotation(Message.class).value()), placeholders(text), message.getName());
        });
    }

    /** Java would read a key twice without a word, and the later of two texts would hide the earlier. */
    @Test
    void no_translation_says_a_thing_twice_or_for_no_bundle() throws IOException {
        var known = bundles()
                .map(bundle -> bundle.getAnnotation(MessageBundle.class).value())
                .flatMap(name -> SpokenLanguages.ALL.stream().map(language -> name + "_" + language + ".properties"))
                .toList();
        try (var files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                assertTrue(known.contains(file.getFileName().toString()), file.toString());
                var seen = new TreeSet<String>();
                for (String line : Files.readAllLines(file)) {
                    assertTrue(seen.add(line.replaceFirst("=.*", "")), file + " " + line);
                }
            }
        }
    }

    @Test
    void every_language_that_is_spoken_is_built_in() throws IOException {
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        assertEquals(String.join(",", SpokenLanguages.ALL), settings.getProperty("quarkus.locales"));
    }

    @Test
    void a_language_without_words_is_refused_in_words() {
        SpokenLanguages.check(List.of("ar", "fr"));
        assertEquals(
                "SOJOURN_LANGUAGES names \"pt\", and Sojourn speaks en, fr, de, es, ru, ar: choose among these.",
                assertThrows(StartupProblem.class, () -> SpokenLanguages.check(List.of("en", "pt")))
                        .getMessage());
        assertEquals(
                "SOJOURN_LANGUAGES names a language twice: en,en.",
                assertThrows(StartupProblem.class, () -> SpokenLanguages.check(List.of("en", "en")))
                        .getMessage());
    }

    private static Stream<Class<?>> bundles() throws IOException {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.toString().endsWith("Messages.java")).toList().stream()
                    .map(SOURCES::relativize)
                    .map(file -> file.toString().replace('/', '.').replaceFirst("\\.java$", ""))
                    .map(LanguagesTest::load)
                    .filter(type -> type.isAnnotationPresent(MessageBundle.class));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeSet<String> keys(Class<?> bundle) {
        return messages(bundle).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> messages(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Message.class));
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static TreeSet<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(placeholder -> placeholder.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
