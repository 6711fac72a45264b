package dev.signet.application.usecase;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.out.TokenReader;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.TokenFault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads tokens within a budget: to check a signature costs as much as dozens of requests, so a network that keeps
 * sending bad ones has to wait. A token that was read a moment ago costs nothing, so nobody is cut off in the middle of
 * his work by what a neighbour sends.
 */
final class Signatures {

    private final TokenReader reader;
    private final PatientReader patient;
    private final Guard guard;

    /** @param guard one that counts on this node alone, for event loops must not block */
    Signatures(TokenReader reader, PatientReader patient, Guard guard) {
        this.reader = reader;
        this.patient = patient;
        this.guard = guard;
    }

    /** At once: of a token that names a key which nobody here knows, it says just that. */
    Checked check(Credential.Bearer bearer) {
        return check(bearer, reader::read);
    }

    /** For certain, on a thread that may block. */
    Checked ask(Credential.Bearer bearer) {
        return check(bearer, patient::read);
    }

    /** What is known of a token that was read lately. */
    Optional<Reading> remembered(Credential.Bearer bearer) {
        return reader.remembered(bearer.token());
    }

    private Checked check(Credential.Bearer bearer, Function<String, Reading> read) {
        return remembered(bearer).<Checked>map(Read::new).orElseGet(() -> firstSight(bearer, read));
    }

    private Checked firstSight(Credential.Bearer bearer, Function<String, Reading> read) {
        return switch (guard.enter(guard.limits().ofSignature(bearer.network()))) {
            case Guard.Throttled throttled -> new Spent(throttled.pause());
            case Guard.Entered entered ->
                new Read(guard.attempt(entered, () -> read.apply(bearer.token()), Signatures::isBad));
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
