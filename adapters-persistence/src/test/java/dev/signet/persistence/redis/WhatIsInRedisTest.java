package dev.signet.persistence.redis;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.bytes;
import static dev.signet.application.contract.Samples.cookieSession;
import static dev.signet.application.contract.Samples.sessionEnded;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.stampRaised;
import static dev.signet.application.contract.Samples.tokenRevoked;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Announcements.Acknowledgement;
import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.Sha256;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Life;
import dev.signet.domain.session.Lives;
import dev.signet.domain.session.SessionFacts;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.persistence.server.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Two nodes on one Redis, and somebody who writes there. */
final class WhatIsInRedisTest {

    private static final Duration OF_USE = Duration.ofMinutes(13);

    private final CookieDigest cookie =
            CookieSecret.of(bytes(CookieSecret.BYTES)).digest();
    private final Snapshot snapshot = new Snapshot(SessionFacts.of(cookieSession(userId())), NOW);
    private final Drawer drawer = Drawer.of(cookie, NOW);
    private final LinkedBlockingQueue<List<FeedEntry>> heard = new LinkedBlockingQueue<>();
    private OpenRedis one;
    private OpenRedis other;

    @BeforeEach
    void connect() {
        one = OpenRedis.connectedTo(RedisServer.url()).emptied();
        other = OpenRedis.connectedTo(RedisServer.url());
        other.announcements().listen(heard::add);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void aSessionThatOneNodeHasReadTheOtherNeedNotRead() {
        put();

        assertThat(other.cache().find(cookie)).isEmpty();
        assertThat(other.cache().fetch(cookie)).contains(snapshot);
        assertThat(other.cache().find(cookie)).contains(snapshot);
    }

    @Test
    void anOlderReadOfAnotherNodeDoesNotReplaceWhatIsNear() {
        put();
        var newer = new Snapshot(snapshot.session(), NOW.plusSeconds(1));
        other.cache().put(cookie, newer, OF_USE);
        write(valueOf(snapshot));

        other.cache().fetch(cookie);

        assertThat(other.cache().find(cookie)).contains(newer);
    }

    @Test
    void whatIsNoLongerOfUseGoesByItself() {
        put();

        long left = one.raw(commands -> commands.pttl(drawer.key()));
        assertThat(left).isBetween(1L, OF_USE.toMillis());
    }

    @Test
    void aFlushedCacheFindsNothing() {
        put();
        one.emptied();

        assertThat(other.cache().fetch(cookie)).isEmpty();
    }

    @Test
    void garbageIsNoSession() {
        for (int length = 0; length < 200; length++) {
            write(bytes(length));
            assertThat(other.cache().fetch(cookie)).isEmpty();
        }
        byte[] genuine = valueOf(snapshot);
        for (int i = 0; i < genuine.length; i++) {
            byte[] bent = genuine.clone();
            bent[i] ^= 1;
            write(bent);
            assertThat(other.cache().fetch(cookie)).isEmpty();
        }
    }

    @Test
    void whatIsSealedAndYetNoSessionIsNoSession() {
        write(sealed(RedisSessionCache.place(cookie, drawer), bytes(30)));

        assertThat(other.cache().fetch(cookie)).isEmpty();
    }

    @Test
    void aSessionThatSomebodyElseHasInventedIsNoSession() {
        one.seals.add(new KeyId("k9"));
        write(valueOf(snapshot));

        assertThat(other.cache().fetch(cookie)).isEmpty();
    }

    @Test
    void aSessionMovedToAnotherCookieIsNoSession() {
        var stolen = CookieSecret.of(bytes(CookieSecret.BYTES)).digest();
        write(sealed(RedisSessionCache.place(stolen, drawer), SnapshotFormat.write(snapshot, drawer.since())));

        assertThat(other.cache().fetch(cookie)).isEmpty();
    }

    @Test
    void aSessionSealedWithTheKeyBeforeIsStillOne() {
        put();
        other.seals.add(new KeyId("k2"));

        assertThat(other.cache().fetch(cookie)).contains(snapshot);
    }

    /** As when a million sessions are there: some sixty share a drawer. */
    @Test
    void aSessionTakesLittleRoom() {
        int sessions = 60;
        var cookies = Stream.generate(WhatIsInRedisTest::cookieOfDrawerSeven)
                .limit(sessions)
                .toList();
        cookies.forEach(each -> one.cache().put(each, usual(), OF_USE));
        var last = cookies.getLast();
        Patience.until(() -> other.cache().fetch(last).isPresent());
        var key = Drawer.of(last, NOW).key();
        long room = one.raw(commands -> commands.memoryUsage(key)) / sessions;

        LoggerFactory.getLogger(getClass()).info("a session in Redis: {} bytes", room);
        long together = one.raw(commands -> commands.hlen(key));
        assertThat(together).isEqualTo(sessions);
        assertThat(room).isLessThanOrEqualTo(100);
    }

    private static CookieDigest cookieOfDrawerSeven() {
        byte[] digest = bytes(Sha256.BYTES);
        digest[0] = 0;
        digest[1] = 7;
        return new CookieDigest(Base64Url.encode(digest));
    }

    /** Remembered for thirty days, begun three days ago, used five minutes ago. */
    private static Snapshot usual() {
        var begun = NOW.minus(Duration.ofDays(3));
        var life = Life.begin(Lives.standard().cookie(true), begun).usedAt(NOW.minusSeconds(300));
        var sid = SessionId.issue(begun, bytes(SessionId.RANDOM_BYTES));
        return new Snapshot(new SessionFacts(sid, userId(), Stamp.of(2), begun, Set.of("pwd"), life), NOW);
    }

    @Test
    void aSessionThatHasMoreToSayIsSharedAsWellAndGivesWayToAShorterOne() {
        var facts = snapshot.session();
        var seen = new Life(
                NOW.plusMillis(7),
                facts.life().idleEnd(),
                facts.life().absoluteEnd().plusMillis(1),
                facts.life().idle());
        var longer = new Snapshot(
                new SessionFacts(
                        facts.id(),
                        facts.user(),
                        Stamp.of(Long.MAX_VALUE),
                        facts.authTime().plusMillis(1),
                        Set.of("pwd", "otp", "a-method-with-quite-a-long-name"),
                        seen),
                NOW);
        one.cache().put(cookie, longer, OF_USE);
        Patience.until(() -> other.cache().fetch(cookie).filter(longer::equals).isPresent());

        one.cache().put(cookie, snapshot, OF_USE);
        Patience.until(
                () -> other.cache().fetch(cookie).filter(snapshot::equals).isPresent());
    }

    @Test
    void whatStoodInADrawerBeforeItWasEmptiedIsNoSession() {
        var earlier = Drawer.of(cookie, NOW.minus(Drawer.TURN));
        write(sealed(RedisSessionCache.place(cookie, earlier), SnapshotFormat.write(snapshot, earlier.since())));

        assertThat(other.cache().fetch(cookie)).isEmpty();
    }

    @Test
    void everyKindOfRevocationArrivesAsItWas() throws InterruptedException {
        var entries = List.of(
                new FeedEntry(7, stampRaised(), NOW),
                new FeedEntry(8, sessionEnded(), NOW),
                new FeedEntry(9, tokenRevoked(), NOW));
        one.announcements().announce(entries);

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(entries);
    }

    /** Who has heard the last part alone would acknowledge them all. */
    @Test
    void anAnnouncementArrivesWholeOrNotAtAll() throws InterruptedException {
        var longest = manyEntries(AnnouncementFormat.MOST_ENTRIES);
        one.announcements().announce(manyEntries(AnnouncementFormat.MOST_ENTRIES + 1));
        one.announcements().announce(longest);

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(longest);
        assertThat(heard).isEmpty();
    }

    private static List<FeedEntry> manyEntries(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(seq -> new FeedEntry(seq, (Revocation) tokenRevoked(), NOW))
                .toList();
    }

    @Test
    void whatAnybodyElseSaysOnTheChannelsIsNotHeard() throws InterruptedException {
        var acknowledged = new LinkedBlockingQueue<Acknowledgement>();
        other.announcements().listenForAcknowledgements(acknowledged::add);
        var entries = List.of(new FeedEntry(7, sessionEnded(), NOW));
        say(RedisAnnouncements.ANNOUNCED, bytes(100));
        say(RedisAnnouncements.ANNOUNCED, AnnouncementFormat.write(entries));
        say(RedisAnnouncements.ANNOUNCED, sealed("elsewhere", AnnouncementFormat.write(entries)));
        say(RedisAnnouncements.ANNOUNCED, sealed(RedisAnnouncements.ANNOUNCED, bytes(40)));
        var forged = AnnouncementFormat.write(new Acknowledgement("a-node", 7));
        say(RedisAnnouncements.ACKNOWLEDGED, forged);
        say(RedisAnnouncements.ACKNOWLEDGED, sealed(RedisAnnouncements.ANNOUNCED, forged));

        one.announcements().announce(entries);
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(entries);
        one.announcements().acknowledge(new Acknowledgement("b-node", 8));
        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(new Acknowledgement("b-node", 8));
        assertThat(heard).isEmpty();
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void anAcknowledgementFromWithinAListenerIsHeard() throws InterruptedException {
        var acknowledged = new LinkedBlockingQueue<Acknowledgement>();
        one.announcements().listenForAcknowledgements(acknowledged::add);
        other.announcements()
                .listen(entries -> other.announcements()
                        .acknowledge(
                                new Acknowledgement("other", entries.getLast().seq())));
        one.announcements().announce(List.of(new FeedEntry(7, sessionEnded(), NOW)));

        assertThat(acknowledged.poll(5, TimeUnit.SECONDS)).isEqualTo(new Acknowledgement("other", 7));
    }

    @Test
    void aUserSeenOnTwoNodesCountsOnce() {
        var anna = userId();
        one.presence().seen(anna, sessionId(), NOW);
        other.presence().seen(anna, sessionId(), NOW);
        other.presence().seen(userId(), sessionId(), NOW);
        one.presence().flush();
        other.presence().flush();

        Patience.until(() -> one.presence().online(NOW) == 2);
    }

    @Test
    void aSessionSeenOnOneNodeIsKnownOnTheOther() {
        var session = sessionId();
        one.presence().seen(userId(), session, NOW);
        one.presence().flush();

        Patience.until(() ->
                NOW.equals(other.presence().lastSeen(List.of(session), NOW).get(session)));
    }

    @Test
    void aRequestCostsRedisNothing() {
        put();
        other.cache().fetch(cookie);
        long before = commandsSoFar();
        for (int i = 0; i < 1000; i++) {
            other.cache().find(cookie);
            other.presence().seen(userId(), sessionId(), NOW);
        }

        // what asked, what asks, and a flush of the clock's that may fall in between
        assertThat(commandsSoFar() - before).isLessThan(50);
    }

    @Test
    void nobodyIsRememberedForEver() {
        one.presence().seen(userId(), sessionId(), NOW);
        one.presence().online(NOW);

        var keys = one.raw(commands -> commands.keys(Wording.ascii("signet:*")));
        assertThat(keys).hasSize(2);
        for (var key : keys) {
            long left = one.raw(commands -> commands.pttl(key));
            assertThat(left).isBetween(1L, RedisPresence.TTL);
        }
    }

    private void put() {
        one.cache().put(cookie, snapshot, OF_USE);
        Patience.until(() -> one.raw(commands -> commands.hexists(drawer.key(), Drawer.field(cookie))));
    }

    private byte[] valueOf(Snapshot snapshot) {
        return sealed(RedisSessionCache.place(cookie, drawer), SnapshotFormat.write(snapshot, drawer.since()));
    }

    private byte[] sealed(String place, byte[] content) {
        return new Seal(one.seals).close(place, content);
    }

    private void write(byte[] value) {
        one.raw(commands -> commands.hset(drawer.key(), Drawer.field(cookie), value));
    }

    private void say(String channel, byte[] message) {
        one.raw(commands -> commands.publish(Wording.ascii(channel), message));
    }

    private long commandsSoFar() {
        var stats = one.raw(commands -> commands.info("stats"));
        return stats.lines()
                .filter(line -> line.startsWith("total_commands_processed:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }
}
