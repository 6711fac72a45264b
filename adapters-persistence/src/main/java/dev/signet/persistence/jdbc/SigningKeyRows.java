package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SigningKeyRows extends GenericRepository<SigningKeyRow, String> {

    @Query("SELECT * FROM signing_keys ORDER BY created_at, kid")
    List<SigningKeyRow> findAllByAge();

    boolean existsBySigning(int signing);

    void save(SigningKeyRow row);
}
