package org.sojourn.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account as the desk lists it.
 *
 * @param account the account itself
 * @param signedInAt when it last signed in, if ever
 * @param state how it stands with it
 */
public record AccountLine(AccountRecord account, @Nullable Instant signedInAt, State state) {

    /** How it stands with an account. */
    public enum State {
        /** May sign in. */
        ACTIVE,
        /** Has been asked in and has not chosen a password yet. */
        INVITED,
        /** All its grants are over. */
        EXPIRED,
        /** Shut out by an administrator. */
        DISABLED
    }

    static AccountLine of(Account account, LocalDate today) {
        State state = account.isDisabled()
                ? State.DISABLED
                : account.passwordHash == null
                        ? State.INVITED
                        : account.grants().stream().noneMatch(grant -> grant.holdsOn(today))
                                ? State.EXPIRED
                                : State.ACTIVE;
        return new AccountLine(account.record(), account.signedInAt, state);
    }
}
