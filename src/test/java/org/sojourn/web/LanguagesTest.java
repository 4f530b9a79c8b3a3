package org.sojourn.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.sojourn.site.SiteMessages;

/** Every word of a page comes from a bundle, and every language of a bundle says all of it. */
class LanguagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** The bundles an outsider meets; the desk speaks the default language until it is translated. */
    private static final List<Class<?>> OUTSIDE =
            List.of(SiteMessages.class, CodeMessages.class, RefusalMessages.class, SampleMessages.class);

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

    @Test
    void every_language_says_everything_an_outsider_reads() throws IOException {
        for (Class<?> bundle : OUTSIDE) {
            String name = bundle.getAnnotation(MessageBundle.class).value();
            var translations = translations(name);
            assertTrue(!translations.isEmpty(), name + " speaks one language only");
            for (Path translation : translations) {
                var said = read(translation);
                assertEquals(keys(bundle), new TreeSet<>(said.stringPropertyNames()), translation.toString());
                messages(bundle)
                        .forEach(message -> assertEquals(
                                placeholders(
                                        message.getAnnotation(Message.class).value()),
                                placeholders(said.getProperty(message.getName())),
                                () -> translation + " " + message.getName()));
            }
        }
    }

    private static TreeSet<String> keys(Class<?> bundle) {
        return messages(bundle).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> messages(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Message.class));
    }

    private static List<Path> translations(String bundle) throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> file.getFileName().toString().matches(bundle + "_[a-z]{2}\\.properties"))
                    .toList();
        }
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
