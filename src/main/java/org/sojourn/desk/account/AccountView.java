package org.sojourn.desk.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AccountLine;

/**
 * An account in the list.
 *
 * @param id its id
 * @param name whose it is
 * @param email where its mail goes
 * @param state how it stands with it
 * @param grants what it may do, each as a phrase
 * @param signedInOn the day it last signed in; absent if it never did
 */
record AccountView(
        UUID id,
        String name,
        String email,
        AccountLine.State state,
        List<String> grants,
        @Nullable LocalDate signedInOn) {

    static AccountView of(AccountLine line, GrantRows rows) {
        var account = line.account();
        return new AccountView(
                account.savedId(),
                account.name(),
                account.email(),
                line.state(),
                account.grants().stream().map(rows::phrase).toList(),
                day(line.signedInAt()));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
