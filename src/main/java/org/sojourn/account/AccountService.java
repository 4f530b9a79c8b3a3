package org.sojourn.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AttemptService.Limit;
import org.sojourn.account.credential.CredentialService;
import org.sojourn.account.password.Passwords;
import org.sojourn.base.Problems;
import org.sojourn.base.Refusal;
import org.sojourn.base.Rules;
import org.sojourn.storage.ChangeLog;
import org.sojourn.web.Post;
import org.sojourn.web.RegistryConfig;
import org.sojourn.web.Slice;
import org.sojourn.web.reading.ReadOnly;

/** Keeps the accounts: administrators everybody's, everybody their own name, language and password. */
@ApplicationScoped
@Transactional
public class AccountService {

    /** The kind under which the change log knows accounts. */
    public static final String KIND = "account";

    private final Accounts accounts;
    private final CredentialService credentials;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final AttemptService attempts;
    private final Rules rules;
    private final ChangeLog changes;
    private final Caller caller;
    private final Audit audit;
    private final EntityManager database;
    private final RegistryConfig registry;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            CredentialService credentials,
            OneTimeLinks links,
            Passwords passwords,
            AttemptService attempts,
            Rules rules,
            ChangeLog changes,
            Caller caller,
            Audit audit,
            EntityManager database,
            RegistryConfig registry,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.passwords = passwords;
        this.attempts = attempts;
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.audit = audit;
        this.database = database;
        this.registry = registry;
        this.clock = clock;
    }

    /** What the change log keeps of an account: nothing of the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(List<Grant> grants, boolean disabled) {
        static Standing of(Account account) {
            return new Standing(account.grants(), account.isDisabled());
        }
    }

    /** What a password is compared with. */
    record Lock(UUID account, @Nullable String passwordHash) {}

    public AccountRecord create(AccountRecord form) {
        caller.require(Role.ADMINISTRATOR);
        ReadOnly.absent("/id", form.id());
        ReadOnly.absent("/version", form.version());
        return add(form, caller.id());
    }

    /** Replaces the whole account but its password, which stays if none is given. */
    public AccountRecord replace(UUID id, long version, AccountRecord form) {
        caller.require(Role.ADMINISTRATOR);
        var account = require(id);
        if (account.version != version) {
            throw changes.outdated(KIND, id, version, Standing.of(account));
        }
        ReadOnly.same("/id", form.id(), id);
        ReadOnly.same("/version", form.version(), version);
        check(form, id);
        boolean keptTheRegistry = account.keepsTheRegistry();
        account.become(form, clock.instant());
        if (form.password() != null) {
            usePassword(account, form.password());
        }
        if (keptTheRegistry && !account.keepsTheRegistry() && !accounts.othersKeepTheRegistry(id)) {
            throw Refusal.conflict("account-last-administrator");
        }
        if (account.isDisabled()) {
            credentials.endAll(id, null);
            links.dropOf(id);
        }
        return logged(account, caller.id());
    }

    public AccountRecord get(UUID id) {
        caller.require(Role.ADMINISTRATOR);
        return require(id).record();
    }

    public Slice<AccountRecord> list(@Nullable String cursor, int limit) {
        caller.require(Role.ADMINISTRATOR);
        UUID after = Slice.idAfter(cursor);
        return Slice.of(accounts.from(after, limit + 1), limit, a -> a.id.toString())
                .map(Account::record);
    }

    /** All as the desk lists them, by name. */
    public List<AccountLine> lines(int limit) {
        caller.require(Role.ADMINISTRATOR);
        var today = LocalDate.now(clock);
        return accounts.byName(limit).stream()
                .map(account -> AccountLine.of(account, today))
                .toList();
    }

    public AccountLine line(UUID id) {
        caller.require(Role.ADMINISTRATOR);
        return AccountLine.of(require(id), LocalDate.now(clock));
    }

    /** How these people are called, for colleagues who work on the same records. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(account -> account.id, account -> account.name));
    }

    /** The caller's own account. */
    public AccountRecord own() {
        return require(caller.required()).record();
    }

    /** Whether the caller has a password to give before choosing another. */
    public boolean hasPassword() {
        return require(caller.required()).passwordHash != null;
    }

    /** Changes what the caller is called and the language they are spoken to. */
    public void introduce(String name, @Nullable String language) {
        var account = require(caller.required());
        var form = account.record();
        var changed = new AccountRecord(null, null, form.email(), name, language, null, form.grants(), form.disabled());
        var problems = new Problems().addAll(rules.broken(changed));
        checkLanguage(changed, problems);
        problems.refuse();
        account.name = changed.name();
        account.language = changed.language();
        logged(account, account.id);
    }

    /** Changes the caller's password and ends their other sessions and their tokens. */
    public void changePassword(@Nullable String present, @Nullable String chosen) {
        var account = require(caller.required());
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
        logged(account, account.id);
        audit.did("password changed", account.id, account.id);
    }

    /** Whether nobody has an account yet. */
    boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** Makes the first account, an administrator; only one can be the first. */
    UUID addFirst(String name, String email, @Nullable String password, @Nullable String language) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('account.first', 0))")
                .getSingleResult();
        if (!isEmpty()) {
            throw Refusal.conflict("set-up-already");
        }
        var administrator = new Grant(Role.ADMINISTRATOR, null, null, null);
        var form = new AccountRecord(
                null, null, email, name, language, password == null ? "" : password, List.of(administrator), false);
        return add(form, null).savedId();
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
    void choosePassword(Account account, @Nullable String password) {
        var problems = new Problems();
        passwords.check("/password", password, List.of(account.name, account.email), problems);
        problems.refuse();
        usePassword(account, String.valueOf(password));
        logged(account, account.id);
    }

    private AccountRecord add(AccountRecord form, @Nullable UUID by) {
        check(form, null);
        var account = Account.of(form, clock.instant());
        if (form.password() != null) {
            account.passwordHash = passwords.hash(form.password());
        }
        accounts.persist(account);
        return logged(account, by);
    }

    /** Somebody may have known the old one, so nothing that was opened with it goes on: session, token or link. */
    private void usePassword(Account account, String password) {
        account.passwordHash = passwords.hash(password);
        credentials.endAll(account.id, null);
        links.delete("account.id", account.id);
    }

    /** A save that changed nothing has no new version and isn't logged. */
    private AccountRecord logged(Account account, @Nullable UUID by) {
        accounts.flush();
        if (changes.snapshot(KIND, account.id, account.version).isEmpty()) {
            changes.append(KIND, account.id, account.version, by, Standing.of(account));
            audit.did("account saved", account.id, by);
        }
        return account.record();
    }

    private Account require(UUID id) {
        return accounts.findByIdOptional(id).orElseThrow(() -> Refusal.missing(KIND));
    }

    private void check(AccountRecord form, @Nullable UUID self) {
        var problems = new Problems().addAll(rules.broken(form));
        problems.refuse();
        if (!Post.isAddress(form.email()) || hasLookAlikes(form.email())) {
            problems.add("/email", "email-invalid");
        } else if (accounts.byEmail(form.email())
                .filter(other -> !other.id.equals(self))
                .isPresent()) {
            problems.add("/email", "account-email-taken");
        }
        checkLanguage(form, problems);
        if (form.password() != null) {
            passwords.check("/password", form.password(), List.of(form.name(), form.email()), problems);
        }
        for (int i = 0; i < form.grants().size(); i++) {
            check(form.grants().get(i), form.grants().indexOf(form.grants().get(i)) < i, "/grants/" + i, problems);
        }
        problems.refuse();
    }

    private void checkLanguage(AccountRecord form, Problems problems) {
        if (form.language() != null && !registry.languages().contains(form.language())) {
            problems.add("/language", "language-not-spoken", String.join(", ", registry.languages()));
        }
    }

    private static void check(Grant grant, boolean twice, String pointer, Problems problems) {
        boolean ofAProject = grant.role() == Role.MANAGER || grant.role() == Role.APPROVER;
        if (twice) {
            problems.add(pointer + "/role", "grant-twice");
        }
        if (grant.projectId() != null && !ofAProject) {
            problems.add(pointer + "/projectId", "grant-project-not-here");
        }
        if (grant.role() == Role.DONOR && grant.organisationId() == null) {
            problems.add(pointer + "/organisationId", "grant-funder-missing");
        } else if (grant.role() != Role.DONOR && grant.organisationId() != null) {
            problems.add(pointer + "/organisationId", "grant-funder-not-here");
        }
    }

    private static boolean hasLookAlikes(String email) {
        return !java.text.Normalizer.isNormalized(email, java.text.Normalizer.Form.NFKC);
    }
}
