package org.sojourn.account;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.sojourn.base.Refusal;

/**
 * Counts attempts, so that nobody guesses for long. An attempt counts before it is made, in a transaction of its own:
 * guesses side by side gain nothing. What is counted is kept as a hash only.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class AttemptService {

    private final EntityManager database;
    private final Clock clock;

    AttemptService(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is limited: how often, in how long a time. */
    public enum Limit {
        /** Guesses at one account from one address: who mistypes notices it, and others still get in. */
        SIGN_IN_HERE(10, Duration.ofMinutes(15)),
        /** Guesses at one account from anywhere. */
        SIGN_IN_ACCOUNT(50, Duration.ofHours(1)),
        /** Guesses from one address at any account; offices share an address. */
        SIGN_IN_CLIENT(100, Duration.ofMinutes(15)),
        /** Mails with a link to one address. */
        RESET_ACCOUNT(3, Duration.ofMinutes(15)),
        /** Asks for such mails from one address. */
        RESET_CLIENT(20, Duration.ofMinutes(15)),
        /** Remarks on pages from one address. */
        REMARK_CLIENT(20, Duration.ofHours(1));

        private final int times;
        private final Duration within;

        Limit(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    /** Counts one more; false if it is one too many. */
    public boolean count(Limit limit, String what) {
        var now = clock.instant();
        Number times = (Number) database.createNativeQuery("""
                        insert into attempt as a (counted, times, expires_at) values (:what, 1, :end)
                        on conflict (counted) do update set
                            times = case when a.expires_at <= :now then 1 else a.times + 1 end,
                            expires_at = case when a.expires_at <= :now then :end else a.expires_at end
                        returning times
                        """)
                .setParameter("what", key(limit, what))
                .setParameter("end", now.plus(limit.within))
                .setParameter("now", now)
                .getSingleResult();
        return times.intValue() <= limit.times;
    }

    void require(Limit limit, String what) {
        if (!count(limit, what)) {
            throw Refusal.because(Refusal.Reason.THROTTLED, "sign-in-throttled");
        }
    }

    /** Takes back what was counted for somebody who turned out to know the password. */
    void forgive(Limit limit, String what) {
        database.createNativeQuery("update attempt set times = greatest(times - 1, 0) where counted = :what")
                .setParameter("what", key(limit, what))
                .executeUpdate();
    }

    /** Starts again at none. */
    void forget(Limit limit, String what) {
        database.createNativeQuery("delete from attempt where counted = :what")
                .setParameter("what", key(limit, what))
                .executeUpdate();
    }

    void dropExpired() {
        database.createNativeQuery("delete from attempt where expires_at <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String key(Limit limit, String what) {
        return limit + " " + HexFormat.of().formatHex(Secret.hash(what));
    }
}
