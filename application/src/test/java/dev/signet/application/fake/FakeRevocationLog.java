package dev.signet.application.fake;

import dev.signet.application.port.out.RevocationLog;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The feed in a list. */
public final class FakeRevocationLog implements RevocationLog {
    private final FakeDatabase database;

    public FakeRevocationLog(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<FeedEntry> append(List<Revocation> revocations, Instant now) {
        return database.append(tables -> {
            var entries = new ArrayList<FeedEntry>();
            for (var revocation : revocations) {
                tables.head++;
                var entry = new FeedEntry(tables.head, revocation, now);
                tables.feed.add(entry);
                entries.add(entry);
            }
            return List.copyOf(entries);
        });
    }

    @Override
    public List<FeedEntry> after(long seq, int limit) {
        return database.read(tables -> tables.feed.stream()
                .filter(entry -> entry.seq() > seq)
                .limit(limit)
                .toList());
    }

    @Override
    public long head() {
        return database.read(tables -> tables.head);
    }

    @Override
    public long lastBefore(Instant time) {
        return database.read(tables -> tables.feed.stream()
                .filter(entry -> entry.at().isBefore(time))
                .mapToLong(FeedEntry::seq)
                .max()
                .orElse(tables.floor));
    }

    @Override
    public long floor() {
        return database.read(tables -> tables.floor);
    }

    @Override
    public int sweep(Instant before, Instant now, int limit) {
        return database.write(tables -> {
            var old = tables.feed.stream()
                    .limit(limit)
                    .takeWhile(entry -> entry.at().isBefore(before) && !mattersAt(now, entry))
                    .toList();
            if (!old.isEmpty()) {
                tables.floor = old.getLast().seq();
                tables.feed.removeAll(old);
            }
            return old.size();
        });
    }

    private static boolean mattersAt(Instant now, FeedEntry entry) {
        return entry.revocation() instanceof TokenRevoked token
                && token.expiresAt().isAfter(now);
    }

    @Override
    public Optional<TokenRevoked> ofToken(TokenId token) {
        return database.read(tables -> tables.feed.stream()
                .map(FeedEntry::revocation)
                .filter(TokenRevoked.class::isInstance)
                .map(TokenRevoked.class::cast)
                .filter(revoked -> revoked.token().equals(token))
                .min(Comparator.comparing(TokenRevoked::effectiveAt)));
    }
}
