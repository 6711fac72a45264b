package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Machine;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.session.SessionFacts;
import java.util.Optional;
import java.util.Set;

/** Who somebody is, by what was shown. */
final class Callers {

    private Callers() {}

    static VerifyCredential.Verdict admitted(AccessClaims claims) {
        return switch (claims.subject()) {
            case TokenSubject.Person person -> new VerifyCredential.Admitted(of(person, claims));
            case TokenSubject.Machine machine ->
                new VerifyCredential.AdmittedMachine(new Machine(
                        machine.client(), claims.stamp(), claims.id(), claims.scopes(), claims.expiresAt()));
        };
    }

    static Caller of(TokenSubject.Person person, AccessClaims claims) {
        return new Caller(
                person.user(),
                person.session(),
                claims.stamp(),
                person.authTime(),
                person.acr(),
                person.amr(),
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
