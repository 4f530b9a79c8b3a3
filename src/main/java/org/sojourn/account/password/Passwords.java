package org.sojourn.account.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Secret;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;

/**
 * Passwords: which may be chosen, how they are kept (Argon2id) and compared. Length is what counts; no kind of
 * character is asked for.
 */
@ApplicationScoped
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** OWASP's second choice: 19 MiB, two passes. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Each comparison takes 19 MiB, so only a few run side by side. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** What is compared with where there is no account, so that it takes the same time. */
    private final String nobodys = hash(Secret.random());

    private final CommonPasswords common;

    Passwords(CommonPasswords common) {
        this.common = common;
    }

    /** Finds what is wrong with a password somebody chooses; {@code about} is what others know of the person. */
    public void check(String pointer, @Nullable String password, List<String> about, Problems problems) {
        if (password == null) {
            problems.add(pointer, "value-missing");
            return;
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            problems.add(pointer, "password-too-short", SHORTEST);
        } else if (length > LONGEST) {
            problems.add(pointer, "password-too-long", LONGEST);
        } else if (hasLookAlikes(password)) {
            problems.add(pointer, "password-look-alikes");
        } else if (common.include(password, about)) {
            problems.add(pointer, "password-common");
        }
    }

    public String hash(String password) {
        return oneAtATime(() ->
                Password.hash(normal(password)).addRandomSalt(16).with(ARGON2).getResult());
    }

    /** Takes as long where there is no hash to compare with. */
    public boolean match(String password, @Nullable String hash) {
        boolean comparable = password.length() <= 4 * LONGEST && !hasLookAlikes(password);
        String against = hash == null || !comparable ? nobodys : hash;
        String given = comparable ? normal(password) : "";
        boolean equal =
                oneAtATime(() -> Password.check(given, against).with(Argon2Function.getInstanceFromHash(against)));
        return equal && comparable && hash != null;
    }

    /** Whether the hash was made with older settings than today's. */
    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    /** Keyboards differ in how they send an accent; nothing else is evened out. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean hasLookAlikes(String password) {
        return !normal(password).equals(Normalizer.normalize(password, Normalizer.Form.NFC));
    }

    private <T> T oneAtATime(java.util.function.Supplier<T> work) {
        try {
            if (!places.tryAcquire(5, TimeUnit.SECONDS)) {
                throw Refusal.because(Refusal.Reason.THROTTLED, "sign-in-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.because(Refusal.Reason.THROTTLED, "sign-in-busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
