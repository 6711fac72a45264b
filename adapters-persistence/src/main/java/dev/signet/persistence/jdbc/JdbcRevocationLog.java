package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.RevocationLog;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

@Singleton
final class JdbcRevocationLog implements RevocationLog {

    private final Database database;
    private final RevocationRows rows;
    private final JdbcClock clock;

    JdbcRevocationLog(Database database, RevocationRows rows, JdbcClock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<FeedEntry> append(List<Revocation> revocations, Instant now) {
        return revocations.isEmpty() ? List.of() : database.inOne(() -> appended(revocations, now));
    }

    private List<FeedEntry> appended(List<Revocation> revocations, Instant now) {
        rows.advance(revocations.size());
        long first = rows.head() - revocations.size() + 1;
        var entries = IntStream.range(0, revocations.size())
                .mapToObj(i -> RevocationRow.from(new FeedEntry(first + i, revocations.get(i), now)))
                .toList();
        rows.saveAll(entries);
        return entries.stream().map(RevocationRow::toDomain).toList();
    }

    @Override
    public List<FeedEntry> after(long seq, int limit) {
        clock.measure();
        return database.ask(() -> rows.findAfter(seq, limit)).stream()
                .map(RevocationRow::toDomain)
                .toList();
    }

    @Override
    public long head() {
        return database.ask(rows::head);
    }

    @Override
    public long lastBefore(Instant time) {
        return database.ask(() -> rows.findLastBefore(time.toEpochMilli())).orElse(0L);
    }

    @Override
    public Optional<TokenRevoked> ofToken(TokenId token) {
        return database.ask(() -> rows.findOfToken(token.value())).map(RevocationRow::tokenRevoked);
    }
}
