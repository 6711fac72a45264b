package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NodeRows extends GenericRepository<NodeRow, String> {

    @Query("""
            INSERT INTO nodes (id, lease_until, applied_seq) VALUES (:id, :leaseUntil, :appliedSeq)
            ON DUPLICATE KEY UPDATE lease_until = :leaseUntil, applied_seq = :appliedSeq""")
    void renew(String id, long leaseUntil, long appliedSeq);

    @Query("DELETE FROM nodes WHERE id = :id")
    void remove(String id);
}
