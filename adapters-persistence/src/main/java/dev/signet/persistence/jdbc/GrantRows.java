package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GrantRows extends GenericRepository<GrantRow, String> {

    Optional<GrantRow> findByUserIdAndClientId(String userId, String clientId);

    @Query("SELECT * FROM grants WHERE user_id = :user AND ended_at IS NULL ORDER BY given_at, id")
    List<GrantRow> findStanding(String user);

    @Query("DELETE FROM grants WHERE id = :id")
    void remove(String id);

    void save(GrantRow row);
}
