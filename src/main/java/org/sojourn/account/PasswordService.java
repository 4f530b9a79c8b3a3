package org.sojourn.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AttemptService.Limit;
import org.sojourn.account.credential.CredentialService;
import org.sojourn.account.password.Passwords;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;

/** The passwords of the accounts: chosen, changed and compared with. */
@ApplicationScoped
@Transactional
public class PasswordService {

    private final Accounts accounts;
    private final CredentialService credentials;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final AttemptService attempts;
    private final AccountLog log;
    private final Caller caller;
    private final Audit audit;

    PasswordService(
            Accounts accounts,
            CredentialService credentials,
            OneTimeLinks links,
            Passwords passwords,
            AttemptService attempts,
            AccountLog log,
            Caller caller,
            Audit audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.passwords = passwords;
        this.attempts = attempts;
        this.log = log;
        this.caller = caller;
        this.audit = audit;
    }

    /** What a password is compared with. */
    record Lock(UUID account, @Nullable String passwordHash) {}

    /** Whether the caller has a password to give before choosing another. */
    public boolean hasPassword() {
        return own().passwordHash != null;
    }

    /** Changes the caller's password and ends their other sessions and their tokens. */
    public void change(@Nullable String present, @Nullable String chosen) {
        var account = own();
        var problems = new Problems();
        if (account.passwordHash != null) {
            attempts.require(Limit.SIGN_IN_ACCOUNT, account.email);
            if (!passwords.match(present == null ? "" : present, account.passwordHash)) {
                audit.failed(account.id);
                problems.add("/present", present == null ? "value-missing" : "password-not-yours");
            } else {
                attempts.forget(Limit.SIGN_IN_ACCOUNT, account.email);
            }
        }
        passwords.check("/password", chosen, List.of(account.name, account.email), problems);
        problems.refuse();
        account.passwordHash = passwords.hash(String.valueOf(chosen));
        credentials.endAll(account.id, caller.credential());
        log.saved(account, account.id);
        audit.did("password changed", account.id, account.id);
    }

    /** What the password of the active account with this address is compared with. */
    Optional<Lock> lock(String email) {
        return accounts.byEmail(email)
                .filter(account -> !account.isDisabled())
                .map(account -> new Lock(account.id, account.passwordHash));
    }

    /** Keeps the same password with today's settings. */
    void rehash(UUID id, String was, String now) {
        accounts.update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", now, id, was);
    }

    /** Sets the password of somebody who came by a link, and ends every session there was. */
    void choose(Account account, @Nullable String password) {
        var problems = new Problems();
        passwords.check("/password", password, List.of(account.name, account.email), problems);
        problems.refuse();
        use(account, String.valueOf(password));
        log.saved(account, account.id);
    }

    /** Somebody may have known the old one, so nothing that was opened with it goes on: session, token or link. */
    void use(Account account, String password) {
        account.passwordHash = passwords.hash(password);
        credentials.endAll(account.id, null);
        links.delete("account.id", account.id);
    }

    private Account own() {
        return accounts.findByIdOptional(caller.required()).orElseThrow(() -> Refusal.missing(AccountService.KIND));
    }
}
