package org.sojourn.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sojourn.base.Refusal;
import org.sojourn.storage.ChangeLog;

/** Whom the grants for an organisation or a project were given to, and how they follow an organisation's merge. */
@ApplicationScoped
@Transactional
public class GrantService {

    private final Accounts accounts;
    private final ChangeLog changes;
    private final Caller caller;
    private final Audit audit;

    GrantService(Accounts accounts, ChangeLog changes, Caller caller, Audit audit) {
        this.accounts = accounts;
        this.changes = changes;
        this.caller = caller;
        this.audit = audit;
    }

    /** The accounts that read for an organisation, with all their grants; for administrators. */
    public Map<UUID, List<Grant>> readingFor(UUID organisation) {
        caller.require(Role.ADMINISTRATOR);
        var found = new TreeMap<UUID, List<Grant>>();
        accounts.readingFor(organisation).forEach(account -> found.put(account.id, account.grants()));
        return found;
    }

    /** The accounts with a grant for this organisation or project, by name; for administrators. */
    public List<AccountRecord> concerned(UUID organisationOrProject) {
        caller.require(Role.ADMINISTRATOR);
        return accounts.concerned(organisationOrProject).stream()
                .map(Account::record)
                .toList();
    }

    public List<Grant> of(UUID account) {
        caller.require(Role.ADMINISTRATOR);
        return require(account).grants();
    }

    /** Gives an account other grants, for a reason that the log keeps. */
    public void regrant(UUID id, List<Grant> grants, String why) {
        caller.require(Role.ADMINISTRATOR);
        var account = require(id);
        account.regrant(grants);
        accounts.flush();
        changes.append(AccountService.KIND, id, account.version, caller.id(), why, AccountLog.Standing.of(account));
        audit.did("account saved", id, caller.id());
    }

    private Account require(UUID id) {
        return accounts.findByIdOptional(id).orElseThrow(() -> Refusal.missing(AccountService.KIND));
    }
}
