package org.sojourn.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.credential.CredentialService;
import org.sojourn.account.password.Passwords;
import org.sojourn.base.Refusal;
import org.sojourn.storage.ChangeLog;
import org.sojourn.web.Slice;
import org.sojourn.web.reading.ReadOnly;

/** Keeps the accounts: administrators everybody's, everybody their own name and language. */
@ApplicationScoped
@Transactional
public class AccountService {

    /** The kind under which the change log knows accounts. */
    public static final String KIND = "account";

    private final Accounts accounts;
    private final CredentialService credentials;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final PasswordService chosen;
    private final AccountRules rules;
    private final AccountLog log;
    private final ChangeLog changes;
    private final Caller caller;
    private final EntityManager database;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            CredentialService credentials,
            OneTimeLinks links,
            Passwords passwords,
            PasswordService chosen,
            AccountRules rules,
            AccountLog log,
            ChangeLog changes,
            Caller caller,
            EntityManager database,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.passwords = passwords;
        this.chosen = chosen;
        this.rules = rules;
        this.log = log;
        this.changes = changes;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

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
            throw changes.outdated(KIND, id, version, AccountLog.Standing.of(account));
        }
        ReadOnly.same("/id", form.id(), id);
        ReadOnly.same("/version", form.version(), version);
        rules.check(form, id);
        boolean keptTheRegistry = account.keepsTheRegistry();
        account.become(form, clock.instant());
        if (form.password() != null) {
            chosen.use(account, form.password());
        }
        if (keptTheRegistry && !account.keepsTheRegistry() && !accounts.othersKeepTheRegistry(id)) {
            throw Refusal.conflict("account-last-administrator");
        }
        if (account.isDisabled()) {
            credentials.endAll(id, null);
            links.dropOf(id);
        }
        return log.saved(account, caller.id());
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

    /** Changes what the caller is called and the language they are spoken to. */
    public void introduce(String name, @Nullable String language) {
        var account = require(caller.required());
        var form = account.record();
        var changed = new AccountRecord(null, null, form.email(), name, language, null, form.grants(), form.disabled());
        rules.checkIntroduction(changed);
        account.name = changed.name();
        account.language = changed.language();
        log.saved(account, account.id);
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

    private AccountRecord add(AccountRecord form, @Nullable UUID by) {
        rules.check(form, null);
        var account = Account.of(form, clock.instant());
        if (form.password() != null) {
            account.passwordHash = passwords.hash(form.password());
        }
        accounts.persist(account);
        return log.saved(account, by);
    }

    private Account require(UUID id) {
        return accounts.findByIdOptional(id).orElseThrow(() -> Refusal.missing(KIND));
    }
}
