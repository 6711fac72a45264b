package dev.signet.persistence.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClientRows extends GenericRepository<ClientRow, String> {

    Optional<ClientRow> findByClientId(String clientId);

    @Query("SELECT * FROM clients WHERE client_id = :clientId FOR UPDATE")
    Optional<ClientRow> lock(String clientId);

    @Query("SELECT * FROM clients ORDER BY client_id")
    List<ClientRow> findAllById();

    @Query("DELETE FROM clients WHERE client_id = :clientId")
    void remove(String clientId);

    void save(ClientRow row);
}
