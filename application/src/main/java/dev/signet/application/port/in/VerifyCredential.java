package dev.signet.application.port.in;

import dev.signet.domain.access.TokenFault;
import dev.signet.domain.session.EndReason;
import java.time.Duration;
import java.util.Optional;

/** Tells whether a credential counts, and whose it is. */
public interface VerifyCredential {

    /**
     * Answers from what this node has in memory. Never blocks and does no I/O, so it may run on an event loop.
     *
     * @return {@link Unknown} if only the database can tell; then {@link #ask} it from a thread that may block
     */
    Answer fromMemory(Credential credential, Use use);

    /**
     * Tells at once whose login a credential is, where there is nothing to look into: it was looked at lately, and still
     * is good. Never blocks, and never checks a signature.
     *
     * @return empty for whatever else there may be to say, of which nothing is noted or counted; {@link #fromMemory}
     *     says it
     */
    Optional<Caller> recognize(Credential credential, Use use);

    /**
     * Answers from the database.
     *
     * @throws dev.signet.application.port.out.Unavailable if it does not answer, which says nothing of the credential
     */
    Verdict ask(Credential credential, Use use);

    /** Whether the request counts as use of the session; polls and event streams do not. */
    enum Use {
        COUNTS,
        DOES_NOT_COUNT
    }

    /** What can be said at once. */
    sealed interface Answer {}

    /** What can be said for certain. */
    sealed interface Verdict extends Answer {}

    record Admitted(Caller caller) implements Verdict {}

    /** A program in its own name: good, and nobody's login. */
    record AdmittedMachine(Machine machine) implements Verdict {}

    /** Nothing was shown, or nothing that we ever issued. */
    record NoCredential() implements Verdict {}

    record BadToken(TokenFault fault) implements Verdict {}

    /** Genuine once; the session is over. */
    record Over(EndReason reason) implements Verdict {}

    /** Live cookies of different users: somebody planted one, and nobody can tell which. */
    record Conflict() implements Verdict {}

    /** A token that nobody looked at: too many bad signatures came from the same network. */
    record Throttled(Duration pause) implements Verdict {}

    record Unknown() implements Answer {}
}
