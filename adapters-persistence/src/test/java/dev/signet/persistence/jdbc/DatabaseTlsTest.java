package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.Place;
import io.micronaut.transaction.TransactionOperations;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the URL says about TLS is what happens; the server's certificate is its own and signed by nobody. */
final class DatabaseTlsTest {

    @Test
    void requiredMeansEncrypted() {
        assertThat(cipher("sslMode=REQUIRED")).startsWith("TLS");
    }

    @Test
    void disabledMeansInTheClear() {
        assertThat(cipher("sslMode=DISABLED&allowPublicKeyRetrieval=true")).isEmpty();
    }

    @Test
    void aServerThatCannotProveItsIdentityIsNotSpokenTo() {
        assertThatThrownBy(() -> cipher("sslMode=VERIFY_IDENTITY"))
                .hasRootCauseInstanceOf(GeneralSecurityException.class);
    }

    @SuppressWarnings("unchecked") // the context knows the bean by its raw type
    private static String cipher(String mode) {
        var server = DatabaseServer.place();
        var url = server.url() + (server.url().contains("?") ? "&" : "?") + mode;
        try (var store = OpenStore.on(new Place(url, server.user(), server.password()), DatabaseServerTest.PATIENT)) {
            TransactionOperations<Connection> transactions = store.get(TransactionOperations.class);
            return transactions.executeRead(status -> sessionCipher(status.getConnection()));
        }
    }

    private static String sessionCipher(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Ssl_cipher'")) {
            row.next();
            return row.getString(2);
        }
    }
}
