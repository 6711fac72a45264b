package dev.signet.persistence.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which of H2's failures mean that a connection is dead. Their SQL states do not say so, and a pool that
 * keeps such a connection hands it out again for as long as somebody asks often enough.
 */
public final class DeadConnections implements SQLExceptionOverride {

    /** DATABASE_IS_IN_EXCLUSIVE_MODE ends connections; DATABASE_IS_CLOSED; DATABASE_CALLED_AT_SHUTDOWN; CONNECTION_BROKEN. */
    private static final Set<Integer> DEAD = Set.of(90135, 90098, 90121, 90067);

    @java.lang.Override // its own Override is what it answers
    public Override adjudicate(SQLException failure) {
        return DEAD.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
