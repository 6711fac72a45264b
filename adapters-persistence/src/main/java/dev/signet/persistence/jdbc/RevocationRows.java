package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RevocationRows extends GenericRepository<RevocationRow, Long> {

    @Query("SELECT seq FROM feed_head WHERE id = 1")
    long head();

    @Query("SELECT floor_seq FROM feed_head WHERE id = 1")
    long floor();

    @Query("SELECT * FROM revocations WHERE seq > :seq ORDER BY seq LIMIT :limit")
    List<RevocationRow> findAfter(long seq, int limit);

    /** Walks back from the newest, so it costs no more than reading on from the answer. */
    @Query("SELECT seq FROM revocations WHERE created_at < :time ORDER BY seq DESC LIMIT 1")
    Optional<Long> findLastBefore(long time);

    @Query("""
            SELECT * FROM revocations WHERE subject = :token AND kind = 'jti'
            ORDER BY effective_at, seq LIMIT 1""")
    Optional<RevocationRow> findOfToken(String token);
}
