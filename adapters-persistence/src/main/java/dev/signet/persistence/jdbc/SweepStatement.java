package dev.signet.persistence.jdbc;

import java.util.Collections;

/** Every statement of a sweep. Those that name rows by their keys stand open at the place of the keys. */
enum SweepStatement {
    SESSIONS_ENDED("SELECT sid FROM sessions WHERE ended_at < ? LIMIT ?"),
    SESSIONS_RUN_OUT("SELECT sid FROM sessions WHERE ended_at IS NULL AND idle_end < ? LIMIT ?"),
    REMOVE_ATTRIBUTES("DELETE FROM session_attributes WHERE sid IN (%s)"),
    REMOVE_SESSIONS("DELETE FROM sessions WHERE sid IN (%s)"),

    /** In order; 0 in place of what still matters. */
    REVOCATIONS_OLDEST("""
            SELECT CASE WHEN created_at < ? AND (expires_at IS NULL OR expires_at <= ?) THEN seq ELSE 0 END
            FROM revocations ORDER BY seq LIMIT ?"""),
    RAISE_FLOOR("UPDATE feed_head SET floor_seq = ? WHERE id = 1 AND floor_seq < ?"),
    REMOVE_REVOCATIONS("DELETE FROM revocations WHERE seq <= ? LIMIT ?"),

    AUDIT_OLD("SELECT id FROM audit_events WHERE at < ? LIMIT ?"),
    REMOVE_AUDIT("DELETE FROM audit_events WHERE id IN (%s)"),

    REMOVE_NODES("DELETE FROM nodes WHERE lease_until < ? LIMIT ?");

    private final String sql;

    SweepStatement(String sql) {
        this.sql = sql;
    }

    /** With a mark for each of so many keys, if it is one of keys. */
    String sql(int keys) {
        return sql.replace("%s", String.join(", ", Collections.nCopies(keys, "?")));
    }
}
