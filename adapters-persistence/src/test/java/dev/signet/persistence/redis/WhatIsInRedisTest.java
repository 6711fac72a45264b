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
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.SessionFacts;
import dev.signet.persistence.server.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

        long left = one.raw(commands -> commands.pttl(RedisSessionCache.key(cookie)));
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
        write(sealed(RedisSessionCache.place(cookie), bytes(30)));

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
        write(sealed(RedisSessionCache.place(stolen), SnapshotFormat.write(snapshot)));

        assertThat(other.cache().fetch(cookie)).isEmpty();
    }

    @Test
    void aSessionSealedWithTheKeyBeforeIsStillOne() {
        put();
        other.seals.add(new KeyId("k2"));

        assertThat(other.cache().fetch(cookie)).contains(snapshot);
    }

    @Test
    void aSessionTakesLittleRoom() {
        var days =
                new Snapshot(snapshot.session(), NOW.plus(Duration.ofDays(20)).plusMillis(123));
        one.cache().put(cookie, days, OF_USE);
        Patience.until(() -> other.cache().fetch(cookie).filter(days::equals).isPresent());
        long all = one.raw(commands -> commands.memoryUsage(RedisSessionCache.key(cookie)));
        int value = valueOf(days).length;

        LoggerFactory.getLogger(getClass()).info("a session in Redis: {} bytes, its value {}", all, value);
        assertThat(value).isLessThanOrEqualTo(76);
        assertThat(all).isLessThanOrEqualTo(144);
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
        Patience.until(() -> one.raw(commands -> commands.exists(RedisSessionCache.key(cookie))) == 1);
    }

    private byte[] valueOf(Snapshot snapshot) {
        return sealed(RedisSessionCache.place(cookie), SnapshotFormat.write(snapshot));
    }

    private byte[] sealed(String place, byte[] content) {
        return new Seal(one.seals).close(place, content);
    }

    private void write(byte[] value) {
        one.raw(commands -> commands.set(RedisSessionCache.key(cookie), value));
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
