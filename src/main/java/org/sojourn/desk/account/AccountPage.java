package org.sojourn.desk.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.account.AccountLine;
import org.sojourn.desk.Option;

/**
 * What the page of one account shows besides its form.
 *
 * @param id absent for a new one
 * @param version the one the form was drawn from
 * @param name whose it is
 * @param state how it stands with it
 * @param byMail whether links go by mail
 * @param link the address to hand over, once; blank if there is none
 * @param done what has just been done; blank for nothing
 * @param roles what may be granted
 */
record AccountPage(
        @Nullable UUID id,
        long version,
        String name,
        AccountLine.@Nullable State state,
        boolean byMail,
        String link,
        String done,
        List<Option> roles) {

    public boolean isInvited() {
        return state == AccountLine.State.INVITED;
    }

    public boolean isDisabled() {
        return state == AccountLine.State.DISABLED;
    }

    /** The page for a form that was drawn from an earlier version. */
    AccountPage seen(long drawn) {
        return new AccountPage(id, drawn, name, state, byMail, link, done, roles);
    }
}
