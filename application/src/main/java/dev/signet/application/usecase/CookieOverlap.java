package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Unavailable;
import dev.signet.application.port.out.Users;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.PreviousCookie;
import dev.signet.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * When a session's cookie is replaced, the one before stays good for requests under way: at most the leeway, and not
 * once the new one was seen. It is revoked as a token is, so that a node with the old cookie in its cache hears of it.
 */
final class CookieOverlap {

    private final Revoking revoking;
    private final Users users;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Executor background;
    private final Duration longestCached;

    /** @param longestCached how long a node may go on with a session that it has read */
    CookieOverlap(
            Revoking revoking,
            Users users,
            Sessions sessions,
            InstantSource clock,
            Executor background,
            Duration longestCached) {
        this.revoking = revoking;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
        this.background = background;
        this.longestCached = longestCached;
    }

    /** The digest takes the place of a token's id: both are 256 bits in base64url, and no two are ever alike. */
    static TokenId idOf(CookieDigest cookie) {
        return new TokenId(cookie.value());
    }

    /** Keeps a session whose cookie was just replaced, and announces the end of the one before. */
    void keep(Session session, Ledger ledger) {
        sessions.keep(session);
        session.previousCookie().ifPresent(before -> ledger.revoke(revocationOf(before)));
    }

    /** The same, and at once the end of one that was replaced earlier: the session remembers only one. */
    void replace(Session before, Session after, Instant now, Ledger ledger) {
        if (before.isCarriedByTwo(now)) {
            before.settled(now).previousCookie().ifPresent(earlier -> ledger.revoke(revocationOf(earlier)));
        }
        keep(after, ledger);
    }

    private Revocation.TokenRevoked revocationOf(PreviousCookie before) {
        var until = before.goodUntil();
        return new Revocation.TokenRevoked(idOf(before.digest()), EndReason.REPLACED, until, until.plus(longestCached));
    }

    /** The browser has the new cookie. Whoever showed it does not wait for the end of the old one. */
    void newOneSeen(Session session, Instant now) {
        if (session.isCarriedByTwo(now)) {
            try {
                background.execute(() -> settle(session));
            } catch (RejectedExecutionException stopping) {
                // the leeway ends it too
                return;
            }
        }
    }

    private void settle(Session seen) {
        try {
            revoking.inOne(ledger -> {
                users.lock(seen.user());
                sessions.lock(seen.id())
                        .filter(session -> session.cookie().equals(seen.cookie()))
                        .filter(session -> session.isCarriedByTwo(clock.instant()))
                        .ifPresent(session -> keep(session.settled(clock.instant()), ledger));
                return seen;
            });
        } catch (Unavailable theLeewayEndsItToo) {
            return;
        }
    }
}
