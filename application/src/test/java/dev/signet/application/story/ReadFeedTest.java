package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.in.ReadFeed.CursorGone;
import dev.signet.application.port.in.ReadFeed.Following.NoPlace;
import dev.signet.application.port.in.ReadFeed.Following.Place;
import dev.signet.application.port.in.ReadFeed.Page;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.LoginPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class ReadFeedTest {

    private final World world = World.with(new LoginPolicy.Unlimited());
    private final Node node = world.startNode();

    ReadFeedTest() {
        node.register("alice");
    }

    @Test
    void whoReadsOnMissesNothingAndReadsNothingTwice() {
        logOuts(1203);
        var seen = new ArrayList<Long>();
        long cursor = 0;
        for (var page = page(node, cursor); !page.entries().isEmpty(); page = page(node, cursor)) {
            page.entries().forEach(entry -> seen.add(entry.seq()));
            cursor = page.entries().getLast().seq();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1203).boxed().toList());
    }

    @Test
    void aPageThatIsNotTheLastDoesNotSpeakOfTimesThatItHasNotReached() {
        logOuts(501);
        node.catchUp();
        assertThat(page(node, 0).asOf()).isEmpty();
        assertThat(page(node, 500).asOf()).contains(world.clock.instant());
    }

    @Test
    void anEntryIsHeldBackUntilTheOneBeforeItIsThere() {
        var other = world.startNode();
        world.announcements.goesDown();
        world.unanswered(() -> logOut(node.logInByToken("alice")));
        world.announcements.comesBack();
        logOut(node.logInByToken("alice"));
        assertThat(page(other, 0).entries()).isEmpty();
        other.background().run();
        assertThat(page(other, 0).entries()).extracting(FeedEntry::seq).containsExactly(1L, 2L);
    }

    @Test
    void whatIsAnnouncedIsThereBeforeThePoll() {
        var other = world.startNode();
        logOut(node.logInByToken("alice"));
        assertThat(page(other, 0).entries()).hasSize(1);
    }

    @Test
    void aNodeThatIsCutOffDoesNotClaimToKnowWhatHappensMeanwhile() {
        var before = page(node, 0).asOf().orElseThrow();
        world.database.goesDown();
        world.passWithoutPolling(Duration.ofSeconds(3));
        Assertions.assertThatThrownBy(node::catchUp).isInstanceOf(Unavailable.class);
        var page = page(node, 0);
        assertThat(page.asOf()).contains(before);
        assertThat(page.now()).isEqualTo(before.plusSeconds(3));
        assertThat(node.signet().readFeed().snapshot().asOf()).isEqualTo(before);
    }

    @Test
    void timeIsKnownUpToTheBeginningOfAPollAndNotToItsEnd() {
        world.passWithoutPolling(Duration.ofSeconds(1));
        var begun = world.clock.instant();
        world.database.beforeTheNextCommit(() -> world.passWithoutPolling(Duration.ofSeconds(3)));
        node.catchUp();
        assertThat(page(node, 0).asOf()).contains(begun);
    }

    @Test
    void whatIsOlderThanTheMemoryComesFromTheDatabase() {
        logOuts(3);
        world.pass(Duration.ofHours(1));
        logOuts(2);
        world.pass(Duration.ofMillis(1));
        assertThat(page(node, 1).entries()).extracting(FeedEntry::seq).containsExactly(2L, 3L, 4L, 5L);
        world.database.goesDown();
        assertThat(page(node, 3).entries()).hasSize(2);
        Assertions.assertThatThrownBy(() -> page(node, 2)).isInstanceOf(Unavailable.class);
    }

    @Test
    void aCursorBelowTheFloorIsGone() {
        logOuts(3);
        world.pass(Duration.ofDays(1).plusMillis(1));
        node.signet().sweep().sweep();
        assertThat(node.signet().readFeed().readAfter(2)).isInstanceOf(CursorGone.class);
        assertThat(page(node, 3).entries()).isEmpty();
    }

    @Test
    void aCursorThatNobodyCanHaveGotIsGoneAndOneOfAQuickerNodeIsNot() {
        var other = world.startNode();
        world.announcements.goesDown();
        world.unanswered(() -> logOut(node.logInByToken("alice")));
        assertThat(page(other, 1).entries()).isEmpty();
        assertThat(other.signet().readFeed().readAfter(2)).isInstanceOf(CursorGone.class);
    }

    @Test
    void aSnapshotHoldsWhatStillMattersOfEachSubjectOnce() {
        logOuts(1);
        world.pass(Duration.ofHours(1));
        logOuts(1);
        var login = node.logInByToken("alice");
        IntStream.range(0, 3)
                .forEach(any ->
                        node.signet().logOutEverywhere().logOutEverywhere(node.caller(node.logInByToken("alice"))));
        world.pass(Duration.ofSeconds(1));
        var snapshot = node.signet().readFeed().snapshot();
        assertThat(snapshot.seq()).isEqualTo(5);
        assertThat(snapshot.entries()).extracting(FeedEntry::seq).containsExactly(2L, 5L);
        assertThat(snapshot.entries().getLast().revocation())
                .isInstanceOfSatisfying(
                        Revocation.StampRaised.class,
                        raised -> assertThat(raised.to().value())
                                .isEqualTo(world.claims(login).stamp().value() + 3));
        assertThat(snapshot.asOf()).isEqualTo(world.clock.instant());
    }

    @Test
    void aReaderIsWokenByNewsAndByTheTimeThatPassesWithoutAny() {
        var woken = new AtomicInteger();
        follow("c_shop", woken::incrementAndGet);
        logOuts(1);
        node.background().run();
        assertThat(woken).hasValue(1);
        node.catchUp();
        node.background().run();
        assertThat(woken).hasValue(2);
    }

    @Test
    void oneClientHasAFewPlacesAndGivesThemBack() {
        var places = IntStream.range(0, 32)
                .mapToObj(any -> follow("c_shop", () -> {}))
                .toList();
        assertThat(places).hasOnlyElementsOfType(Place.class);
        assertThat(follow("c_shop", () -> {})).isInstanceOf(NoPlace.class);
        assertThat(follow("c_forum", () -> {})).isInstanceOf(Place.class);
        assertThat(node.signet().readFeed().readers()).isEqualTo(33);
        var first = (Place) places.getFirst();
        first.stop().run();
        first.stop().run();
        assertThat(follow("c_shop", () -> {})).isInstanceOf(Place.class);
        assertThat(follow("c_shop", () -> {})).isInstanceOf(NoPlace.class);
    }

    @Test
    void aNodeHasPlacesForAThousandReaders() {
        IntStream.range(0, 1000)
                .forEach(number -> assertThat(follow("c_" + number, () -> {})).isInstanceOf(Place.class));
        assertThat(follow("c_late", () -> {})).isInstanceOf(NoPlace.class);
    }

    private ReadFeed.Following follow(String client, Runnable reader) {
        return node.signet().readFeed().follow(client, reader);
    }

    private static Page page(Node node, long after) {
        return (Page) node.signet().readFeed().readAfter(after);
    }

    private void logOuts(int number) {
        IntStream.range(0, number).forEach(any -> logOut(node.logInByToken("alice")));
    }

    private void logOut(Login login) {
        node.signet().logOut().logOut(node.caller(login));
    }
}
