package dev.signet.application.usecase;

import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

final class ReadFeedService implements ReadFeed {

    static final int PAGE = 500;

    private final FeedTail tail;
    private final RevocationLog log;
    private final Duration reach;
    private final InstantSource clock;
    private final FeedReaders readers;

    ReadFeedService(FeedTail tail, RevocationLog log, Duration reach, InstantSource clock, Executor background) {
        this.tail = tail;
        this.log = log;
        this.reach = reach;
        this.clock = clock;
        this.readers = new FeedReaders(background);
    }

    @Override
    public Result readAfter(long seq) {
        // before the entries: it must not speak of more than they do
        var asOf = tail.asOf();
        return tail.after(seq, PAGE)
                .<Result>map(entries -> page(entries, asOf))
                .orElseGet(() -> seq > tail.head() ? ahead(seq, asOf) : older(seq, asOf));
    }

    /** Another node may have told more than this one knows; nobody can have told what was never written. */
    private Result ahead(long seq, Instant asOf) {
        return seq > log.head() ? new CursorGone() : page(List.of(), asOf);
    }

    /** The floor is looked at last, since it rises before anything is swept. */
    private Result older(long seq, Instant asOf) {
        var entries = log.after(seq, PAGE);
        return seq < log.floor() ? new CursorGone() : page(entries, asOf);
    }

    private Page page(List<FeedEntry> entries, Instant asOf) {
        return new Page(entries, entries.size() < PAGE ? Optional.of(asOf) : Optional.empty(), clock.instant(), reach);
    }

    @Override
    public Snapshot snapshot() {
        var asOf = tail.asOf();
        var seq = tail.head();
        var now = clock.instant();
        var counts = new LinkedHashMap<Object, FeedEntry>();
        tail.all().stream()
                .filter(entry -> entry.seq() <= seq && entry.expiresAt(reach).isAfter(now))
                .forEach(entry -> counts.merge(subject(entry.revocation()), entry, ReadFeedService::stricter));
        return new Snapshot(seq, List.copyOf(counts.values()), asOf, now, reach);
    }

    /** Stamps only grow; of two ends of one token the earlier counts. */
    private static FeedEntry stricter(FeedEntry known, FeedEntry heard) {
        return heard.revocation() instanceof Revocation.TokenRevoked
                        && !heard.effectiveAt().isBefore(known.effectiveAt())
                ? known
                : heard;
    }

    private static Object subject(Revocation revocation) {
        return switch (revocation) {
            case Revocation.StampRaised raised -> raised.user();
            case Revocation.ClientStampRaised raised -> raised.client();
            case Revocation.SessionEnded ended -> ended.session();
            case Revocation.TokenRevoked token -> token.token();
            case Revocation.KeyRemoved removed -> removed.kid();
        };
    }

    @Override
    public long head() {
        return tail.head();
    }

    @Override
    public Following follow(String client, Runnable reader) {
        return readers.add(client, reader);
    }

    @Override
    public int readers() {
        return readers.size();
    }

    /** This node has learnt of an entry. */
    void heard(FeedEntry entry) {
        tail.add(entry);
        wake();
    }

    void wake() {
        readers.wake();
    }
}
