package dev.signet.persistence.jdbc;

import dev.signet.application.contract.ClientStores;
import dev.signet.application.contract.Stores;
import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.Grants;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.SessionAttributes;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import dev.signet.persistence.server.Place;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The adapters of this module, opened on a database as the server opens them. */
final class OpenStore implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "users",
            "sessions",
            "session_attributes",
            "revocations",
            "nodes",
            "signing_keys",
            "audit_events",
            "clients",
            "grants",
            "authorization_codes",
            "logouts_owed");

    private final ApplicationContext context;
    private final Place place;

    private OpenStore(ApplicationContext context, Place place) {
        this.context = context;
        this.place = place;
    }

    static OpenStore on(Place place) {
        return on(place, Map.of());
    }

    static OpenStore on(Place place, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("datasources.default.url", place.url());
        properties.put("datasources.default.username", place.user());
        properties.put("datasources.default.password", place.password());
        return new OpenStore(ApplicationContext.run(properties), place);
    }

    Stores stores() {
        return new Stores(
                get(Transactions.class),
                get(Users.class),
                get(Sessions.class),
                get(SessionAttributes.class),
                get(RevocationLog.class),
                get(AuditLog.class),
                get(Nodes.class),
                get(SigningKeys.class));
    }

    ClientStores clientStores() {
        return new ClientStores(
                get(Transactions.class), get(Clients.class), get(Grants.class), get(AuthorizationCodes.class));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type);
    }

    Place place() {
        return place;
    }

    void empty() {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : TABLES) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            statement.executeUpdate("UPDATE feed_head SET seq = 0, floor_seq = 0");
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
