package dev.signet.domain.revocation;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.key.Kid;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Instant;

/** That something which was issued does not count any more. */
public sealed interface Revocation {

    /** All of a user that carries a smaller stamp. */
    record StampRaised(UserId user, Stamp to, EndReason reason) implements Revocation {}

    /** All of a client's own that carries a smaller stamp. */
    record ClientStampRaised(ClientId client, Stamp to, EndReason reason) implements Revocation {}

    /** One session, with all its tokens. */
    record SessionEnded(SessionId session, EndReason reason) implements Revocation {}

    /**
     * One token.
     *
     * @param effectiveAt from when on; a token just traded for its successor lives a moment longer
     * @param expiresAt when nobody needs to know any more: the token's own {@code exp}, and on top of it the grace in
     *     which it might still be renewed
     */
    record TokenRevoked(TokenId token, EndReason reason, Instant effectiveAt, Instant expiresAt)
            implements Revocation {}

    /** A key, with all that it signed. */
    record KeyRemoved(Kid kid) implements Revocation {}
}
