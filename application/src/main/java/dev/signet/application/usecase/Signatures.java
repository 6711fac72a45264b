package dev.signet.application.usecase;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.out.TokenReader;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.TokenFault;
import java.time.Duration;

/**
 * Reads tokens within a budget: to check a signature costs as much as dozens of requests, so a network that keeps
 * sending bad ones has to wait. A token that was read a moment ago costs nothing, so nobody is cut off in the middle of
 * his work by what a neighbour sends.
 */
final class Signatures {

    private final TokenReader reader;
    private final Guard guard;

    /** @param guard one that counts on this node alone, for event loops must not block */
    Signatures(TokenReader reader, Guard guard) {
        this.reader = reader;
        this.guard = guard;
    }

    Checked check(Credential.Bearer bearer) {
        return reader.remembered(bearer.token()).<Checked>map(Read::new).orElseGet(() -> firstSight(bearer));
    }

    private Checked firstSight(Credential.Bearer bearer) {
        return switch (guard.enter(guard.limits().ofSignature(bearer.network()))) {
            case Guard.Throttled throttled -> new Spent(throttled.pause());
            case Guard.Entered entered ->
                new Read(guard.attempt(entered, () -> reader.read(bearer.token()), Signatures::isBad));
        };
    }

    private static boolean isBad(Reading reading) {
        return reading instanceof Reading.Faulty faulty && faulty.fault() == TokenFault.SIGNATURE_INVALID;
    }

    /** What came of it. */
    sealed interface Checked {}

    record Read(Reading reading) implements Checked {}

    record Spent(Duration pause) implements Checked {}
}
