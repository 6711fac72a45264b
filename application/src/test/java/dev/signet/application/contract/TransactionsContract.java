package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What {@link dev.signet.application.port.out.Transactions} promises. */
public interface TransactionsContract extends StoreContract {

    @Test
    default void theResultOfTheWorkComesOut() {
        assertThat(stores().transactions().inOne(() -> "done")).isEqualTo("done");
    }

    @Test
    default void whatWasWrittenIsThereAfterwards() {
        var anna = user("anna");
        stores().transactions().inOne(() -> stores().users().add(anna));

        assertThat(stores().users().find(anna.id())).contains(anna);
    }

    @Test
    default void whatTheWorkThrowsComesOutUnchangedAndRollsEverythingBack() {
        var anna = user("anna");
        var session = Samples.cookieSession(anna.id());
        var failure = new IllegalArgumentException("a rule was broken");

        assertThatThrownBy(() -> stores().transactions().inOne(() -> {
                    stores().users().add(anna);
                    stores().sessions().add(session);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(stores().users().find(anna.id())).isEmpty();
        assertThat(stores().sessions().find(session.id())).isEmpty();
    }

    @Test
    default void anErrorRollsBackToo() {
        var anna = user("anna");
        var failure = new AssertionError("a bug");

        assertThatThrownBy(() -> stores().transactions().inOne(() -> {
                    stores().users().add(anna);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(stores().users().find(anna.id())).isEmpty();
    }

    @Test
    default void theWorkSeesItsOwnWrites() {
        var anna = user("anna");

        var found = stores().transactions().inOne(() -> {
            stores().users().add(anna);
            return stores().users().find(anna.id());
        });

        assertThat(found).contains(anna);
    }

    @Test
    default void anotherTransactionGoesOnAfterOneThatFailed() {
        whatTheWorkThrowsComesOutUnchangedAndRollsEverythingBack();
        whatWasWrittenIsThereAfterwards();
    }
}
