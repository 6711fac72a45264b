package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRows extends GenericRepository<AuditRow, Long> {

    void save(AuditRow row);

    void saveAll(List<AuditRow> rows);

    @Query("UPDATE audit_events SET times = times + 1 WHERE count_key = :countKey")
    int count(String countKey);
}
