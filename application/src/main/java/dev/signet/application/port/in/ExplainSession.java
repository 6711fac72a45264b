package dev.signet.application.port.in;

import dev.signet.domain.access.TokenFault;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * Tells whoever shows a genuine credential the life of its session, also when it is over: for as long as ended sessions
 * are kept.
 */
public interface ExplainSession {

    /** How many of the latest events are told. */
    int MOST_EVENTS = 100;

    /** @throws dev.signet.application.port.out.Unavailable if the database does not answer */
    Result explain(Credential credential);

    /** What there is to tell. */
    sealed interface Result {

        /**
         * @param end why it is over, if it is
         * @param events the oldest first
         */
        record Explained(Session session, Optional<EndReason> end, List<AuditEntry> events) implements Result {}

        /** A genuine token, whose session is swept. */
        record Forgotten() implements Result {}

        /** Nothing was shown, or nothing that we know. */
        record NotKnown() implements Result {}

        record BadToken(TokenFault fault) implements Result {}

        /** Cookies of different users. */
        record Conflict() implements Result {}
    }
}
