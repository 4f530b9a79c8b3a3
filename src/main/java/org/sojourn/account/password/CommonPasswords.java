package org.sojourn.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sojourn.base.PlainText;
import org.sojourn.web.RegistryConfig;

/**
 * The passwords that are tried first: a shipped list of the usual words, and what people make of them to reach twelve
 * characters ({@code Password2024!}, {@code qwertyqwerty}, {@code 123456789012}, their own name with a number).
 */
@ApplicationScoped
class CommonPasswords {

    /** Along the alphabet, the digits or a keyboard, either way. */
    private static final List<String> RUNS = List.of(
            "012345678901234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn");

    private static final Map<Character, Character> DISGUISES =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    /** As many letters must be left when everything usual is taken out. */
    private static final int REST = 4;

    private static final int LEAST_RUN = 5;

    private final List<String> words;
    private final String registry;

    CommonPasswords(RegistryConfig registry) {
        this.registry = registry.name();
        words = new String(list(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** @param about what others know of the person: name and address */
    boolean include(String password, List<String> about) {
        String folded = PlainText.folded(password);
        return isRepetition(folded)
                || isRun(folded)
                || isMadeOfWords(folded, about)
                || isMadeOfWords(undisguised(folded), about);
    }

    /** Whether a piece of at most a third of it, or its half, comes again and again. */
    private static boolean isRepetition(String password) {
        for (int unit = 1; unit <= password.length() / 2; unit++) {
            boolean repeats = password.equals(password.substring(0, unit)
                    .repeat(password.length() / unit + 1)
                    .substring(0, password.length()));
            if (repeats && (unit <= 4 || unit * 3 <= password.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRun(String password) {
        return isStretch(password) || password.chars().distinct().count() < 4;
    }

    /** The longest words first, so that {@code passwordpassword} leaves nothing. */
    private boolean isMadeOfWords(String password, List<String> about) {
        var known = Stream.concat(about.stream(), Stream.of(registry))
                .map(PlainText::folded)
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= 3);
        var usual = Stream.concat(known, words.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        String rest = withoutRuns(password);
        for (String word : usual) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(password)
                && rest.chars().filter(Character::isLetter).count() < REST;
    }

    /** Stretches of a run, forwards or backwards, are as good as words. */
    private static String withoutRuns(String password) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < password.length()) {
            int end = at;
            while (end < password.length() && isStretch(password.substring(at, end + 1))) {
                end++;
            }
            if (end - at >= LEAST_RUN) {
                rest.append(' ');
                at = end;
            } else {
                rest.append(password.charAt(at++));
            }
        }
        return rest.toString();
    }

    private static boolean isStretch(String piece) {
        String backwards = new StringBuilder(piece).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(piece) || run.contains(backwards));
    }

    private static String undisguised(String password) {
        return password.chars()
                .mapToObj(c -> String.valueOf(DISGUISES.getOrDefault((char) c, (char) c)))
                .reduce("", String::concat);
    }

    private static byte[] list() {
        try (var list = CommonPasswords.class.getResourceAsStream("/common-passwords.txt")) {
            return Objects.requireNonNull(list, "common-passwords.txt").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
