package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Ends logins that ran out and that third parties got something from. Nobody else needs it, since a login that has run
 * out counts for nothing anywhere; but these are to end with it, and to be told.
 */
final class RunOutLogins {

    /** By then every use that moves an idle end was written down. */
    static final Duration CERTAINLY_RUN_OUT = Duration.ofMinutes(10);

    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final Duration SPAN = Duration.ofMinutes(2);

    private final Revoking revoking;
    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;
    private Instant lookedUpTo = Instant.MIN;

    RunOutLogins(Revoking revoking, Users users, Sessions sessions, InstantSource clock) {
        this.revoking = revoking;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Goes on where the last look came to, in spans of time that no statement takes long for: among all that ran out in a
     * day, those with third parties are few, and whoever looks for them passes all the others. Tells how many there were;
     * {@code limit} of one span, and there may be more of it.
     */
    synchronized int end(int limit) {
        var until = clock.instant().minus(CERTAINLY_RUN_OUT);
        var from = later(lookedUpTo, until.minus(LOOK_BACK));
        int all = 0;
        while (from.isBefore(until)) {
            var to = from.plus(SPAN).isBefore(until) ? from.plus(SPAN) : until;
            var found = sessions.runOutWithThirdParties(from, to, limit);
            found.forEach(login -> revoking.inOne(ledger -> end(login, ledger)));
            all += found.size();
            if (found.size() == limit) {
                return all;
            }
            lookedUpTo = to;
            from = to;
        }
        return all;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private int end(Session found, Ledger ledger) {
        var user = users.lock(found.user());
        var login = sessions.lock(found.id()).filter(one -> one.ending().isEmpty());
        if (user.isEmpty() || login.isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        if (login.get().standing(user.get().stamp(), now) instanceof Standing.Over over) {
            ledger.end(login.get(), over.reason(), now);
            return 1;
        }
        return 0;
    }
}
