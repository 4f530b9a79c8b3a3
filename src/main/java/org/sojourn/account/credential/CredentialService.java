package org.sojourn.account.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.Account;
import org.sojourn.account.AccountService;
import org.sojourn.account.Accounts;
import org.sojourn.account.Caller;
import org.sojourn.account.Grant;
import org.sojourn.account.Secret;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.web.reading.ReadOnly;

/** Opens and ends sessions and tokens, and knows whose they are. */
@ApplicationScoped
@Transactional
public class CredentialService {

    /** Lets scanners for leaked secrets recognise a token. */
    private static final String TOKEN_PREFIX = "sjn_";

    private static final int MOST_TOKENS = 50;

    /** So often at most is it written down that a credential was used. */
    private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);

    private final Credentials credentials;
    private final Accounts accounts;
    private final SessionConfig session;
    private final Rules rules;
    private final Caller caller;
    private final Clock clock;

    CredentialService(
            Credentials credentials,
            Accounts accounts,
            SessionConfig session,
            Rules rules,
            Caller caller,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.session = session;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whose credential it is, and what they may do. */
    record Holder(
            UUID credential,
            UUID account,
            String name,
            @Nullable String language,
            List<Grant> grants) {}

    /**
     * A session that has just been opened.
     *
     * @param secret for its cookie
     * @param grants those of its account
     */
    public record Session(String secret, List<Grant> grants) {}

    /** Nobody, if the secret is unknown, too old, unused for too long, or its account is disabled. */
    Optional<Holder> holder(Credential.Kind kind, String secret) {
        var now = clock.instant();
        return credentials
                .shown(kind, secret, now)
                .filter(credential -> kind == Credential.Kind.TOKEN || credential.usedAt.isAfter(idleSince(now)))
                .map(credential -> {
                    if (credential.usedAt.isBefore(now.minus(USE_IS_NOTED))) {
                        credentials.used(credential.id, now);
                    }
                    var account = credential.account.record();
                    return new Holder(
                            credential.id, account.savedId(), account.name(), account.language(), account.grants());
                });
    }

    /** Signs a browser in; {@code browser} tells its owner later which one it was. */
    public Session openSession(UUID account, String browser) {
        var now = clock.instant();
        String secret = Secret.random();
        var owner = require(account);
        credentials.persist(
                new Credential(Credential.Kind.SESSION, secret, owner, browser, now, now.plus(session.longest())));
        accounts.signedIn(account, now);
        return new Session(secret, owner.record().grants());
    }

    /** Makes a token for a program that acts in the account's name; one made by another token ends with it. */
    public TokenRecord openToken(UUID account, TokenRecord form) {
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/token", form.token());
        ReadOnly.absent("/expiresAt", form.expiresAt());
        rules.check(form);
        var now = clock.instant();
        if (credentials.of(account, Credential.Kind.TOKEN, now, Instant.EPOCH).size() >= MOST_TOKENS) {
            new Problems().add("", "token-too-many", MOST_TOKENS).refuse();
        }
        String secret = TOKEN_PREFIX + Secret.random();
        var wanted = now.plus(Duration.ofDays(form.expiresInDays()));
        var expiresAt = maker().filter(wanted::isAfter).orElse(wanted);
        var token = new Credential(
                Credential.Kind.TOKEN, secret, require(account), form.name().strip(), now, expiresAt);
        credentials.persistAndFlush(token);
        return new TokenRecord(token.id, token.name, form.expiresInDays(), secret, expiresAt);
    }

    /** When the token ends by which the caller came, if it was one. */
    private Optional<Instant> maker() {
        return Optional.ofNullable(caller.credential())
                .flatMap(credentials::findByIdOptional)
                .filter(credential -> credential.kind == Credential.Kind.TOKEN)
                .map(credential -> credential.expiresAt);
    }

    public List<CredentialRecord> sessions(UUID account) {
        var now = clock.instant();
        return records(credentials.of(account, Credential.Kind.SESSION, now, idleSince(now)));
    }

    public List<CredentialRecord> tokens(UUID account) {
        return records(credentials.of(account, Credential.Kind.TOKEN, clock.instant(), Instant.EPOCH));
    }

    public CredentialRecord token(UUID account, UUID id) {
        return tokens(account).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("token"));
    }

    public void endSession(UUID account, UUID id) {
        if (!credentials.end(id, account, Credential.Kind.SESSION)) {
            throw Refusal.missing("session");
        }
    }

    public void revokeToken(UUID account, UUID id) {
        if (!credentials.end(id, account, Credential.Kind.TOKEN)) {
            throw Refusal.missing("token");
        }
    }

    /** Ends all sessions and tokens of an account, but for one that is in use. */
    public void endAll(UUID account, @Nullable UUID but) {
        credentials.delete("account.id = ?1 and id <> ?2", account, but == null ? new UUID(0, 0) : but);
    }

    /** Ends the session whose cookie this is, if it is one. */
    public void endSession(String secret) {
        credentials.delete("secretHash = ?1 and kind = ?2", Secret.hash(secret), Credential.Kind.SESSION);
    }

    public void dropExpired() {
        var now = clock.instant();
        credentials.delete(
                "expiresAt <= ?1 or (kind = ?2 and usedAt <= ?3)", now, Credential.Kind.SESSION, idleSince(now));
    }

    private Instant idleSince(Instant now) {
        return now.minus(session.idle());
    }

    private Account require(UUID account) {
        return accounts.findByIdOptional(account).orElseThrow(() -> Refusal.missing(AccountService.KIND));
    }

    private static List<CredentialRecord> records(List<Credential> credentials) {
        return credentials.stream().map(Credential::record).toList();
    }
}
