package dev.signet.application.usecase;

import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.session.Standing;
import dev.signet.domain.stamp.StampStanding;
import dev.signet.domain.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What the database says of a credential: the truth, at the price of a look. */
final class DatabaseAnswers {

    private final Users users;
    private final Sessions sessions;
    private final Clients clients;
    private final RevocationLog log;
    private final InstantSource clock;

    DatabaseAnswers(Users users, Sessions sessions, Clients clients, RevocationLog log, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.clients = clients;
        this.log = log;
        this.clock = clock;
    }

    sealed interface Answer {}

    record Live(Session session, Instant now) implements Answer {}

    record Over(EndReason reason) implements Answer {}

    record NoSuchCookie() implements Answer {}

    Answer of(CookieDigest cookie) {
        var found = sessions.findByCookie(cookie);
        if (found.isEmpty()) {
            return new NoSuchCookie();
        }
        var session = found.get();
        var now = clock.instant();
        return endOf(session, now)
                .<Answer>map(Over::new)
                .orElseGet(
                        () -> session.isCarriedBy(cookie, now) ? new Live(session, now) : new Over(EndReason.REPLACED));
    }

    /** Why a token does not count, if it does not. */
    Optional<EndReason> against(AccessClaims claims) {
        return switch (claims.subject()) {
            case TokenSubject.Person person -> against(person.session(), claims);
            case TokenSubject.Machine machine -> against(machine.client(), claims);
        };
    }

    private Optional<EndReason> against(ClientId id, AccessClaims claims) {
        var client = clients.find(id);
        if (client.isEmpty()) {
            return Optional.of(EndReason.STAMP_SUPERSEDED);
        }
        boolean isOld = claims.stamp().against(client.get().stamp()) == StampStanding.SUPERSEDED;
        return isOld || !client.get().isActive()
                ? Optional.of(EndReason.ACCOUNT_DISABLED)
                : endOf(claims, clock.instant());
    }

    private Optional<EndReason> endOf(AccessClaims claims, Instant now) {
        return log.ofToken(claims.id())
                .filter(revoked -> !now.isBefore(revoked.effectiveAt()))
                .map(revoked -> revoked.reason());
    }

    private Optional<EndReason> against(SessionId id, AccessClaims claims) {
        var found = sessions.find(id);
        if (found.isEmpty()) {
            return Optional.of(EndReason.STAMP_SUPERSEDED);
        }
        var session = found.get();
        var now = clock.instant();
        if (claims.stamp().compareTo(session.birth().stamp()) < 0
                && session.ending().isEmpty()) {
            return Optional.of(EndReason.STAMP_SUPERSEDED);
        }
        return endOf(session, now).or(() -> endOf(claims, now));
    }

    private Optional<EndReason> endOf(Session session, Instant now) {
        var user = users.find(session.user());
        if (user.isEmpty()) {
            return Optional.of(EndReason.STAMP_SUPERSEDED);
        }
        var reason = reasonIn(session, user.get(), now);
        // the stamp was read after the session: what raised it in between has ended the session, or carried it over
        return reason.filter(EndReason.STAMP_SUPERSEDED::equals).isPresent()
                ? reasonIn(sessions.find(session.id()).orElse(session), user.get(), now)
                : reason;
    }

    private static Optional<EndReason> reasonIn(Session session, User user, Instant now) {
        return session.standing(user.stamp(), now) instanceof Standing.Over over
                ? Optional.of(over.reason())
                : Optional.empty();
    }
}
