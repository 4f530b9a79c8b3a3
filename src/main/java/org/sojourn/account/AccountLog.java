package org.sojourn.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.storage.ChangeLog;

/** Writes down what was saved of an account: its standing in the change log, that it was saved in the audit. */
@ApplicationScoped
class AccountLog {

    private final Accounts accounts;
    private final ChangeLog changes;
    private final Audit audit;

    AccountLog(Accounts accounts, ChangeLog changes, Audit audit) {
        this.accounts = accounts;
        this.changes = changes;
        this.audit = audit;
    }

    /** What the change log keeps of an account: nothing of the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(List<Grant> grants, boolean disabled) {
        static Standing of(Account account) {
            return new Standing(account.grants(), account.isDisabled());
        }
    }

    /** A save that changed nothing has no new version and isn't logged. */
    AccountRecord saved(Account account, @Nullable UUID by) {
        accounts.flush();
        if (changes.snapshot(AccountService.KIND, account.id, account.version).isEmpty()) {
            changes.append(AccountService.KIND, account.id, account.version, by, Standing.of(account));
            audit.did("account saved", account.id, by);
        }
        return account.record();
    }
}
