package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionAttributeRows extends GenericRepository<SessionRow, String> {

    @Query("SELECT name, content FROM session_attributes WHERE sid = :sid ORDER BY name")
    List<SessionAttributeRow> findBySession(String sid);

    /** One statement, so that of two at once neither fails. */
    @Query("""
            INSERT INTO session_attributes (sid, name, content) VALUES (:sid, :name, :content)
            ON DUPLICATE KEY UPDATE content = :content""")
    void set(String sid, String name, String content);

    @Query("DELETE FROM session_attributes WHERE sid = :sid AND name = :name")
    void remove(String sid, String name);
}
