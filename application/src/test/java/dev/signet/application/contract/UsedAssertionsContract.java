package dev.signet.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.UsedAssertions;
import dev.signet.domain.client.ClientId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link UsedAssertions} promises as long as nothing was lost. */
public interface UsedAssertionsContract {

    Duration LIFE = Duration.ofMinutes(5);
    ClientId ERP = new ClientId("c_erp");

    /** The same throughout one test. */
    UsedAssertions usedAssertions();

    /** So much time goes by, for the assertions at least. */
    void pass(Duration time);

    @Test
    default void anAssertionIsNewOnce() {
        var id = UUID.randomUUID().toString();
        assertThat(usedAssertions().isFirstUse(ERP, id, LIFE)).isTrue();
        assertThat(usedAssertions().isFirstUse(ERP, id, LIFE)).isFalse();
        assertThat(usedAssertions().isFirstUse(ERP, id + "x", LIFE)).isTrue();
    }

    @Test
    default void whatAnotherClientUsedIsNotUsed() {
        var id = UUID.randomUUID().toString();
        assertThat(usedAssertions().isFirstUse(ERP, id, LIFE)).isTrue();
        assertThat(usedAssertions().isFirstUse(new ClientId("c_other"), id, LIFE))
                .isTrue();
    }

    @Test
    default void ofManyAtOnceOneIsTheFirst() {
        var id = UUID.randomUUID().toString();
        assertThat(AtOnce.run(16, number -> usedAssertions().isFirstUse(ERP, id, LIFE)).stream()
                        .filter(Boolean::booleanValue))
                .hasSize(1);
    }

    @Test
    default void anAssertionIsForgottenAfterItsLife() {
        var id = UUID.randomUUID().toString();
        usedAssertions().isFirstUse(ERP, id, Duration.ofSeconds(1));
        pass(Duration.ofSeconds(2));
        assertThat(usedAssertions().isFirstUse(ERP, id, LIFE)).isTrue();
    }
}
