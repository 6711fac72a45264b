package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.clientStampRaised;
import static dev.signet.application.contract.Samples.sessionEnded;
import static dev.signet.application.contract.Samples.stampRaised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Announcements.Acknowledgement;
import dev.signet.domain.revocation.FeedEntry;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What {@link Announcements} promises as long as nothing was lost. It may take its time. */
public interface AnnouncementsContract {

    /** The same announcements throughout one test, without listeners at its beginning. */
    Announcements announcements();

    private static List<FeedEntry> entries() {
        return List.of(
                new FeedEntry(7, stampRaised(), NOW),
                new FeedEntry(8, sessionEnded(), NOW),
                new FeedEntry(9, clientStampRaised(), NOW));
    }

    @Test
    default void withoutListenersNothingHappens() {
        assertThatNoException().isThrownBy(() -> announcements().announce(entries()));
    }

    @Test
    default void everyListenerHearsWhatIsAnnounced() throws InterruptedException {
        var one = new LinkedBlockingQueue<List<FeedEntry>>();
        var other = new LinkedBlockingQueue<List<FeedEntry>>();
        announcements().listen(one::add);
        announcements().listen(other::add);
        var entries = entries();

        announcements().announce(entries);

        assertThat(one.poll(5, TimeUnit.SECONDS)).isEqualTo(entries);
        assertThat(other.poll(5, TimeUnit.SECONDS)).isEqualTo(entries);
    }

    @Test
    default void aListenerThatFailsHarmsNobody() throws InterruptedException {
        var heard = new LinkedBlockingQueue<List<FeedEntry>>();
        announcements().listen(ignored -> {
            throw new IllegalStateException("a bad listener");
        });
        announcements().listen(heard::add);
        var entries = entries();

        assertThatNoException().isThrownBy(() -> announcements().announce(entries));

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(entries);
    }

    @Test
    default void everyListenerHearsWhatIsAcknowledged() throws InterruptedException {
        var heard = new LinkedBlockingQueue<Acknowledgement>();
        announcements().listenForAcknowledgements(heard::add);

        announcements().acknowledge(new Acknowledgement("a-node", 8));

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(new Acknowledgement("a-node", 8));
    }
}
