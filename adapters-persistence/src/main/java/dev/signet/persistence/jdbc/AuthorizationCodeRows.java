package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuthorizationCodeRows extends GenericRepository<AuthorizationCodeRow, String> {

    Optional<AuthorizationCodeRow> findByCodeDigest(String codeDigest);

    @Query("SELECT * FROM authorization_codes WHERE code_digest = :codeDigest FOR UPDATE")
    Optional<AuthorizationCodeRow> lock(String codeDigest);

    void save(AuthorizationCodeRow row);

    void update(AuthorizationCodeRow row);

    @Query("DELETE FROM authorization_codes WHERE expires_at < :before LIMIT :limit")
    int sweep(long before, int limit);
}
