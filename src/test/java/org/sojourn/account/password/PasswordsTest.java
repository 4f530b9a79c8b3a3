package org.sojourn.account.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.PostgresResource;
import org.sojourn.base.Problem;
import org.sojourn.base.Problems;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PasswordsTest {

    @Inject
    Passwords passwords;

    private List<String> codes(String password) {
        var problems = new Problems();
        passwords.check("/password", password, List.of("Anna Berger", "anna.berger@registry.example"), problems);
        return problems.list().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "839204857203",
                "tannenzapfen im regen",
                "пароль из пяти слов",
                "\uD83D\uDE80\uD83C\uDF32 rocket in the fir",
                "Ünïcödé wörds",
                "xK9#qLw2!vPz"
            })
    void a_long_password_is_taken_whatever_it_is_made_of(String password) {
        assertEquals(List.of(), codes(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password!!!!!",
                "P@ssw0rd2024",
                "passwordpassword",
                "qwertyuiop12",
                "qwertyuiopas",
                "098765432109",
                "abcabcabcabc",
                "aaaaaaaaaaaaaaaa",
                "iloveyou2023!",
                "AnnaBerger2024",
                "berger.registry",
                "sojourn sojourn",
                "Administrator1",
                "letmeinletmein"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertEquals(List.of("password-common"), codes(password));
    }

    @Test
    void length_counts_characters_not_bytes() {
        assertEquals(List.of("password-too-short"), codes("elevenchars"));
        assertEquals(List.of("password-too-short"), codes("\uD83D\uDE80".repeat(11)));
        assertEquals(List.of("password-too-long"), codes("x y z ".repeat(34)));
        assertEquals(List.of("value-missing"), codes(null));
    }

    @Test
    void look_alikes_are_refused_and_never_match() {
        assertEquals(List.of("password-look-alikes"), codes("ｃｏｒｒｅｃｔ horse"));
        String hash = passwords.hash("correct horse");
        assertTrue(passwords.match("correct horse", hash));
        assertFalse(passwords.match("ｃｏｒｒｅｃｔ horse", hash));
    }

    @Test
    void an_accent_is_the_same_however_a_keyboard_sends_it() {
        String hash = passwords.hash("caf\u00E9 au lait");

        assertTrue(passwords.match("cafe\u0301 au lait", hash));
        assertFalse(passwords.match("cafe au lait", hash));
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertFalse(passwords.isOutdated(hash));
    }

    @Test
    void no_hash_takes_as_long_as_a_wrong_one() {
        String hash = passwords.hash("correct horse");
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            known = Math.min(known, time(() -> passwords.match("wrong", hash)));
            unknown = Math.min(unknown, time(() -> passwords.match("wrong", null)));
        }

        assertTrue(unknown * 3 > known && known * 3 > unknown, known + " and " + unknown + " µs");
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }
}
