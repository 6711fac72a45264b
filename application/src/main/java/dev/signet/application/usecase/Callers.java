package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.session.SessionFacts;
import java.util.Optional;
import java.util.Set;

/** Who somebody is, by what was shown. */
final class Callers {

    private Callers() {}

    static Caller of(AccessClaims claims) {
        return new Caller(
                claims.subject(),
                claims.session(),
                claims.stamp(),
                claims.authTime(),
                claims.acr(),
                claims.amr(),
                claims.scopes(),
                Caller.Carrier.BEARER,
                Optional.empty(),
                claims.expiresAt());
    }

    static Caller of(SessionFacts session) {
        return new Caller(
                session.user(),
                session.id(),
                session.stamp(),
                session.authTime(),
                Issuing.BY_PASSWORD,
                session.amr(),
                Set.of(),
                Caller.Carrier.COOKIE,
                Optional.of(session.life().idleEnd()),
                session.life().absoluteEnd());
    }
}
