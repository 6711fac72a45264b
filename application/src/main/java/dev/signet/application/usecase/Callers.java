package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.session.Session;
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

    static Caller of(Session session) {
        var birth = session.birth();
        return new Caller(
                session.user(),
                session.id(),
                birth.stamp(),
                birth.authTime(),
                Issuing.BY_PASSWORD,
                birth.amr(),
                Set.of(),
                Caller.Carrier.COOKIE,
                Optional.of(session.life().idleEnd()),
                session.life().absoluteEnd());
    }
}
