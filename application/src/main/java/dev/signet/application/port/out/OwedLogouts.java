package dev.signet.application.port.out;

import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * The ledger of which clients are still to be told of ended logins (OpenID Connect Back-Channel Logout). All methods
 * throw {@link Unavailable} if the store does not answer.
 */
public interface OwedLogouts {

    /** Writes it down in the transaction that ends the login; what is owed already stays as it is. */
    void add(OwedLogout owed);

    /** Those whose next attempt is due, the longest due first, at most {@code limit}. */
    List<OwedLogout> due(Instant now, int limit);

    /** Writes down an attempt; nothing if it is not owed any more. */
    void keep(OwedLogout owed);

    void remove(SessionId session);

    long count();
}
