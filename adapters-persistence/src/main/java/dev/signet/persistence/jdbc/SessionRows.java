package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, byte[]> {

    Optional<SessionRow> findBySid(byte[] sid);

    Optional<SessionRow> findByCookieDigest(byte[] cookieDigest);

    Optional<SessionRow> findByPreviousCookieDigest(byte[] previousCookieDigest);

    @Query("SELECT * FROM sessions WHERE sid = :sid FOR UPDATE")
    Optional<SessionRow> lock(byte[] sid);

    @Query("SELECT * FROM sessions WHERE user_id = :user AND ended_at IS NULL ORDER BY created_at, sid")
    List<SessionRow> findNotEnded(byte[] user);

    /** What came from a login is its user's, which an index finds. */
    @Query("""
            SELECT * FROM sessions login
            WHERE ended_at IS NULL AND idle_end > :from AND idle_end <= :until
              AND (SELECT COUNT(*) FROM sessions c
                   WHERE c.user_id = login.user_id AND c.ended_at IS NULL AND c.parent_sid = login.sid) > 0
            LIMIT :limit""")
    List<SessionRow> findRunOutWithThirdParties(long from, long until, int limit);

    void save(SessionRow row);

    @Query("""
            UPDATE sessions SET cookie_digest = :cookieDigest, previous_cookie_digest = :previousCookieDigest,
              previous_cookie_until = :previousCookieUntil, stamp = :stamp, auth_time = :authTime, amr = :amr,
              last_seen_at = :lastSeenAt,
              idle_millis = :idleMillis, idle_end = :idleEnd, absolute_end = :absoluteEnd,
              ended_at = :endedAt, end_reason = :endReason, refresh_counter = :refreshCounter,
              refresh_salt = :refreshSalt, refresh_key_id = :refreshKeyId, rotated_at = :rotatedAt
            WHERE sid = :sid AND ended_at IS NULL""")
    void keep(SessionRow row);

    /**
     * The row's own lock is all that this takes: at READ COMMITTED the user is read as committed, without one. So a
     * rotation waits for no login and no logout of other sessions, and turns no order of locks around.
     */
    @Query("""
            UPDATE sessions SET refresh_counter = :next, rotated_at = :at, last_seen_at = :at, idle_end = :idleEnd
            WHERE sid = :sid AND refresh_counter = :counter AND stamp = :stamp AND ended_at IS NULL
              AND last_seen_at <= :at AND idle_end > :at
              AND (SELECT COUNT(*) FROM users u
                   WHERE u.id = sessions.user_id AND u.stamp = sessions.stamp AND u.status = 'ACTIVE') = 1""")
    int rotate(byte[] sid, long stamp, long counter, long next, long at, long idleEnd);

    @Query("""
            UPDATE sessions SET ended_at = :now, end_reason = :reason
            WHERE user_id = :user AND ended_at IS NULL AND kind IN (:kinds)""")
    int endAll(byte[] user, Collection<String> kinds, String reason, long now);

    @Query("""
            UPDATE sessions SET stamp = :stamp, parent_sid = :login
            WHERE user_id = :user AND ended_at IS NULL AND kind = 'CLIENT' AND stamp = :stamp - 1""")
    void moveThirdParties(byte[] user, long stamp, byte[] login);

    @Query("""
            UPDATE sessions SET last_seen_at = :at, idle_end = LEAST(:idleEnd, absolute_end)
            WHERE sid = :sid AND ended_at IS NULL AND last_seen_at < :at AND idle_end > :at""")
    void writeUse(byte[] sid, long at, long idleEnd);
}
