package dev.signet.application.usecase;

import dev.signet.application.port.out.TokenReader;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.TokenFault;

/**
 * Reads tokens where it may take a while: before a token is refused for the name of its key, the keys are read anew,
 * for another node may sign with one that this node has not heard of.
 */
final class PatientReader {

    private final TokenReader reader;
    private final NodeKeys keys;

    PatientReader(TokenReader reader, NodeKeys keys) {
        this.reader = reader;
        this.keys = keys;
    }

    /** @throws dev.signet.application.port.out.Unavailable if the keys cannot be read anew: then nobody can tell */
    Reading read(String token) {
        var reading = reader.read(token);
        if (reading instanceof Reading.UnknownKey) {
            keys.readAfresh();
            reading = reader.read(token);
        }
        return reading instanceof Reading.UnknownKey ? new Reading.Faulty(TokenFault.SIGNATURE_INVALID) : reading;
    }
}
