package dev.signet.web.feed;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Machine;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.web.caller.Credentials;
import dev.signet.web.caller.Reasons;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Looks again whether somebody may still read who was let in a while ago. */
@Singleton
final class Access {

    /** What a token must be good for. Only a program's own may have it, so routes ask for a {@link Machine} too. */
    static final String SCOPE = "revocations.read";

    private final Credentials credentials;
    private final VerifyCredential verifyCredential;
    private final InstantSource clock;

    Access(Credentials credentials, VerifyCredential verifyCredential, InstantSource clock) {
        this.credentials = credentials;
        this.verifyCredential = verifyCredential;
        this.clock = clock;
    }

    Pass passOf(HttpRequest<?> request, Machine machine) {
        return new Pass(credentials.of(request), machine);
    }

    /** The right to read, for as long as the token lives that gave it. */
    final class Pass {

        private final Credential credential;
        private final Machine machine;

        private Pass(Credential credential, Machine machine) {
            this.credential = credential;
            this.machine = machine;
        }

        /** Whose it is. */
        String client() {
            return machine.client().value();
        }

        /**
         * Why it is over; empty while it is not. A node that knows nothing of the token any more goes on until the
         * token's own end: what it sends says how old it is.
         */
        Optional<Reason> refusal() {
            if (!clock.instant().isBefore(machine.expiresAt())) {
                return Optional.of(Reason.TOKEN_EXPIRED);
            }
            return switch (verifyCredential.fromMemory(credential, Use.DOES_NOT_COUNT)) {
                case VerifyCredential.AdmittedMachine admitted -> Optional.empty();
                case VerifyCredential.Unknown unknown -> Optional.empty();
                case VerifyCredential.Verdict refused -> Optional.of(Reasons.of(refused));
            };
        }
    }
}
