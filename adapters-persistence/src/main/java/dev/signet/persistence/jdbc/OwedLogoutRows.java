package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OwedLogoutRows extends GenericRepository<OwedLogoutRow, String> {

    @Query("""
            INSERT IGNORE INTO logouts_owed (sid, client_id, user_id, since, attempts, next_attempt)
            VALUES (:sid, :clientId, :userId, :since, :attempts, :nextAttempt)""")
    void addOnce(OwedLogoutRow row);

    @Query("SELECT * FROM logouts_owed WHERE next_attempt <= :now ORDER BY next_attempt, sid LIMIT :limit")
    List<OwedLogoutRow> findDue(long now, int limit);

    @Query("UPDATE logouts_owed SET attempts = :attempts, next_attempt = :nextAttempt WHERE sid = :sid")
    void keep(OwedLogoutRow row);

    @Query("DELETE FROM logouts_owed WHERE sid = :sid")
    void remove(String sid);

    @Query("SELECT COUNT(*) FROM logouts_owed")
    long countAll();
}
