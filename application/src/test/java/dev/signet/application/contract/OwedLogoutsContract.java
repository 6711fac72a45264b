package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.OwedLogouts;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.logout.OwedLogout;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link OwedLogouts} promises. */
public interface OwedLogoutsContract {

    /** The same store throughout one test, and empty at its beginning. */
    OwedLogouts owedLogouts();

    private OwedLogout owed(Instant since) {
        var owed = OwedLogout.owe(sessionId(), new ClientId("c_erp"), userId(), since);
        owedLogouts().add(owed);
        return owed;
    }

    @Test
    default void whatIsOwedIsDueFromItsNextAttemptOn() {
        var first = owed(NOW);
        var second = owed(NOW.plusMillis(1));

        assertThat(owedLogouts().due(NOW.minusMillis(1), 10)).isEmpty();
        assertThat(owedLogouts().due(NOW, 10)).containsExactly(first);
        assertThat(owedLogouts().due(NOW.plusMillis(1), 10)).containsExactly(first, second);
        assertThat(owedLogouts().due(NOW.plusMillis(1), 1)).containsExactly(first);
        assertThat(owedLogouts().count()).isEqualTo(2);
    }

    @Test
    default void whatIsOwedAlreadyStaysAsItIs() {
        var owed = owed(NOW);
        var failed = owed.failed(NOW);
        owedLogouts().keep(failed);

        owedLogouts().add(owed);

        assertThat(owedLogouts().due(failed.nextAttempt(), 10)).containsExactly(failed);
        assertThat(owedLogouts().due(NOW, 10)).isEmpty();
    }

    @Test
    default void whatIsPaidIsNotKept() {
        var owed = owed(NOW);

        owedLogouts().remove(owed.session());
        owedLogouts().keep(owed.failed(NOW));

        assertThat(owedLogouts().count()).isZero();
    }
}
