package org.sojourn.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AttemptService.Limit;
import org.sojourn.account.credential.CredentialService;
import org.sojourn.account.password.Passwords;
import org.sojourn.base.Refusal;

/**
 * Lets people in by address and password. Whether there is an account at all can't be told from outside: neither by the
 * answer nor by how long it takes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SignInService {

    /** What sign-ins are counted as, by outcome. */
    public static final String SIGN_INS = "sojourn.sign.ins";

    private final PasswordService chosen;
    private final CredentialService credentials;
    private final AttemptService attempts;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    SignInService(
            PasswordService chosen,
            CredentialService credentials,
            AttemptService attempts,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.chosen = chosen;
        this.credentials = credentials;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A session that has just been opened.
     *
     * @param secret for its cookie
     * @param home the path where the account has most to do
     */
    public record Entry(String secret, String home) {}

    public Entry signIn(@Nullable String email, @Nullable String password, Client client) {
        return start(check(email, password, client), client, "password");
    }

    /** Opens a session for somebody who has proved otherwise who they are. */
    public Entry start(UUID account, Client client, String how) {
        var session = credentials.openSession(account, client.browser());
        audit.signedIn(account, how);
        var today = LocalDate.now(clock);
        var roles = session.grants().stream()
                .filter(grant -> grant.holdsOn(today))
                .map(Grant::role)
                .collect(Collectors.toSet());
        boolean readsOnly = roles.equals(Set.of(Role.DONOR));
        return new Entry(session.secret(), roles.isEmpty() ? "/desk/profile" : readsOnly ? "/reports" : "/desk");
    }

    /** Whose address and password these are. Comparing takes long, so no transaction is open meanwhile. */
    public UUID check(@Nullable String email, @Nullable String password, Client client) {
        String mailbox = email == null ? "" : AccountRecord.mailbox(email);
        String here = mailbox + " " + client.address();
        Optional<PasswordService.Lock> lock = chosen.lock(mailbox);
        UUID id = lock.map(PasswordService.Lock::account).orElse(null);
        if (!attempts.count(Limit.SIGN_IN_CLIENT, client.address())
                || !attempts.count(Limit.SIGN_IN_HERE, here)
                || !attempts.count(Limit.SIGN_IN_ACCOUNT, mailbox)) {
            audit.lockedOut(id);
            throw Refusal.because(Refusal.Reason.THROTTLED, "sign-in-throttled");
        }
        String given = password == null ? "" : password;
        String hash = lock.map(PasswordService.Lock::passwordHash).orElse(null);
        if (!passwords.match(given, hash) || id == null || hash == null) {
            audit.failed(id);
            throw Refusal.because(Refusal.Reason.ANONYMOUS, "sign-in-wrong");
        }
        attempts.forgive(Limit.SIGN_IN_CLIENT, client.address());
        attempts.forget(Limit.SIGN_IN_HERE, here);
        attempts.forget(Limit.SIGN_IN_ACCOUNT, mailbox);
        if (passwords.isOutdated(hash)) {
            chosen.rehash(id, hash, passwords.hash(given));
        }
        return id;
    }

    /** Ends the session of this cookie for good, wherever the cookie may have been copied to. */
    public void signOut(String secret, @Nullable UUID account) {
        credentials.endSession(secret);
        if (account != null) {
            audit.signedOut(account);
        }
    }
}
