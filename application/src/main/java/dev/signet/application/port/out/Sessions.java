package dev.signet.application.port.out;

import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All sessions, live and ended: any form of storage will do, as long as it keeps this contract. All methods throw
 * {@link Unavailable} if the store does not answer.
 */
public interface Sessions {

    Optional<Session> find(SessionId id);

    /** A session and its user, both as of one moment. */
    Optional<WithUser> findWithUser(SessionId id);

    /** The session whose cookie this is, or was before the present one; whether it still is good is for the rules to say. */
    Optional<Session> findByCookie(CookieDigest cookie);

    /**
     * Finds a session and holds its row until the transaction ends. Lock its user first. The user's lock alone keeps no
     * session that refresh tokens carry as it was read: {@link #rotate} asks for no lock.
     *
     * @throws IllegalStateException outside of a transaction
     */
    Optional<Session> lock(SessionId id);

    /** The sessions of a user that nobody ended; some of them may have run out. The oldest comes first. */
    List<Session> notEndedOf(UserId user);

    /**
     * Logins that ran out between two times and that nobody ended, if third parties still have something from them; at
     * most {@code limit}.
     */
    List<Session> runOutWithThirdParties(Instant from, Instant until, int limit);

    void add(Session session);

    /**
     * Writes down the present state of a session that is there. A session that has ended stays as it is. Of one that
     * goes on and that refresh tokens carry, all is written as it was under its {@link #lock}: else a rotation is undone.
     */
    void keep(Session session);

    /**
     * Moves a session's refresh tokens on in one step, without a lock and without a transaction: only if all is still
     * as it was found. Of several at once that found the same, one succeeds.
     *
     * <p>Looked at again, as of the moment of the write: that nobody ended the session, that its counter and its stamp
     * are those that were found, that it has not rested too long and was not used later than this, and that its user is
     * active and has its stamp. Written are the counter, the time, the last use and the idle end, and nothing else.
     *
     * @param rotated what became of {@code found} by {@link Session#refreshed}
     * @return whether it happened; if not, nothing was changed, and what is the matter is for the locks to say
     */
    boolean rotate(Session found, Session rotated);

    /** Ends all of a user's sessions of these kinds that have not ended, and tells how many those were. */
    int endAllOf(UserId user, Set<Kind> kinds, EndReason reason, Instant now);

    /**
     * Carries the third parties' live sessions of a user over to the stamp that was just raised, and to the login that
     * raised it: those that carry the stamp before. What an earlier stamp had made void stays void.
     */
    void moveThirdParties(UserId user, Stamp to, SessionId login);

    /**
     * Writes down that sessions were used. It never revives a session: one that was ended meanwhile, or whose idle
     * end had passed at the time of use, stays as it is; nor does an older use undo a newer one.
     */
    void writeUses(Collection<Use> uses);

    /**
     * Removes sessions that were ended, or ran out, longer ago than {@code keep}, with their attributes; at most
     * {@code limit}. Tells how many.
     */
    int sweep(Duration keep, Instant now, int limit);

    record WithUser(Session session, User user) {}

    /** That a session was used. */
    record Use(SessionId session, Instant at, Instant idleEnd) {}
}
