package dev.signet.persistence.jdbc;

import static dev.signet.application.contract.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.application.contract.Stores;
import dev.signet.application.port.out.Unavailable;
import dev.signet.persistence.server.DatabaseServer;
import dev.signet.persistence.server.Place;
import dev.signet.persistence.server.Wire;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The server behind a line that fails in different ways, with the settings of production, in the clear and over TLS. */
@ParameterizedClass
@ValueSource(strings = {"sslMode=DISABLED&allowPublicKeyRetrieval=true", "sslMode=REQUIRED"})
final class DatabaseGoneTest {

    /** Under a second by the settings, and something for a slow machine; without them it would be half a minute. */
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private final String encryption;
    private Wire wire;
    private OpenStore store;
    private Stores stores;

    DatabaseGoneTest(String encryption) {
        this.encryption = encryption;
    }

    @BeforeEach
    void connect() throws IOException {
        var server = DatabaseServer.place();
        var uri = URI.create(server.url().substring("jdbc:".length()));
        wire = new Wire(uri.getHost(), uri.getPort());
        String url = server.url().replace(uri.getAuthority(), "127.0.0.1:" + wire.port());
        url = url + (url.contains("?") ? "&" : "?") + encryption;
        store = opened(new Place(url, server.user(), server.password()));
        store.empty();
        stores = store.stores();
        assertThat(stores.users().hasAdministrator()).isFalse();
    }

    /** A busy machine may not keep to the limits of production at the first try. */
    private static OpenStore opened(Place place) {
        for (int tries = 1; ; tries++) {
            try {
                return OpenStore.on(place);
            } catch (BeanInstantiationException late) {
                if (tries == 10) {
                    throw late;
                }
            }
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        store.close();
        wire.close();
    }

    private static void assertUnavailableInTime(Callable<?> call) {
        long begin = System.nanoTime();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(call::call);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
    }

    @Test
    void aFrozenServerIsHeardOfInTimeAndUsedAgainAfterwards() {
        wire.freeze();
        for (int i = 0; i < 5; i++) {
            assertUnavailableInTime(() -> stores.users().hasAdministrator());
            assertUnavailableInTime(
                    () -> stores.transactions().inOne(() -> stores.users().add(user("anna"))));
        }
        wire.thaw();

        assertWorksAgain();
    }

    @Test
    void aCutLineIsHeardOfInTimeAndUsedAgainAfterwards() {
        wire.cut();

        assertWorksAgain();
    }

    @Test
    void aCommitOfUnknownOutcomeIsNoSuccess() {
        var anna = user("anna");
        assertUnavailableInTime(() -> stores.transactions().inOne(() -> {
            stores.users().add(anna);
            wire.freeze();
            return "done";
        }));
        wire.thaw();

        assertWorksAgain();
    }

    /** Connections that died are found out one by one, each by a caller who hears to come back. */
    private void assertWorksAgain() {
        var berta = user("berta");
        int heardToComeBack = 0;
        while (true) {
            try {
                stores.users().add(berta);
                break;
            } catch (Unavailable comeBack) {
                assertThat(++heardToComeBack).isLessThan(40);
            }
        }
        assertThat(stores.users().find(berta.id())).contains(berta);
    }
}
