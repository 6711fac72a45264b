package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.VerifyCredential;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

final class VerifyCredentialService implements VerifyCredential {

    private final TokenVerification tokens;
    private final CookieVerification cookies;
    private final UseLog uses;
    private final InstantSource clock;
    private final LongAdder recognized = new LongAdder();

    VerifyCredentialService(TokenVerification tokens, CookieVerification cookies, UseLog uses, InstantSource clock) {
        this.tokens = tokens;
        this.cookies = cookies;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public Answer fromMemory(Credential credential, Use use) {
        return switch (credential) {
            case Credential.None none -> new NoCredential();
            case Credential.Bearer bearer -> noted(tokens.fromMemory(bearer), use);
            case Credential.Cookies shown -> cookies.fromMemory(shown.values(), use);
        };
    }

    @Override
    public Optional<Caller> recognize(Credential credential, Use use) {
        var answer = switch (credential) {
            case Credential.None none -> new NoCredential();
            case Credential.Bearer bearer -> noted(tokens.fromMemoryIfRead(bearer), use);
            case Credential.Cookies shown -> cookies.fromMemoryIfOne(shown.values(), use);
        };
        if (answer instanceof Admitted admitted) {
            recognized.increment();
            return Optional.of(admitted.caller());
        }
        return Optional.empty();
    }

    long recognized() {
        return recognized.sum();
    }

    @Override
    public Verdict ask(Credential credential, Use use) {
        return switch (credential) {
            case Credential.None none -> new NoCredential();
            case Credential.Bearer bearer -> noted(tokens.ask(bearer), use);
            case Credential.Cookies shown -> cookies.ask(shown.values(), use);
        };
    }

    /** Use of a token moves no idle end, and still tells that somebody is there. */
    private <A extends Answer> A noted(A answer, Use use) {
        if (use == Use.COUNTS && answer instanceof Admitted admitted) {
            var caller = admitted.caller();
            uses.noteSeen(caller.user(), caller.session(), clock.instant());
        }
        return answer;
    }
}
