package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRows extends GenericRepository<UserRow, byte[]> {

    Optional<UserRow> findById(byte[] id);

    Optional<UserRow> findByLoginName(String loginName);

    boolean existsByLoginName(String loginName);

    @Query("SELECT * FROM users WHERE id = :id FOR UPDATE")
    Optional<UserRow> lock(byte[] id);

    void save(UserRow row);

    void update(UserRow row);

    /** Few have any role, and the first condition finds those few by the index. */
    @Query("SELECT roles FROM users WHERE roles > '' AND roles LIKE :pattern LIMIT 1")
    Optional<String> findRolesWith(String pattern);
}
