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

@Singleton
final class JdbcRevocationLog implements RevocationLog {

    private final Database database;
    private final SideConnection side;
    private final RevocationRows rows;
    private final FeedWriter writer;
    private final JdbcClock clock;

    JdbcRevocationLog(Database database, SideConnection side, RevocationRows rows, FeedWriter writer, JdbcClock clock) {
        this.database = database;
        this.side = side;
        this.rows = rows;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public List<FeedEntry> append(List<Revocation> revocations, Instant now) {
        return revocations.isEmpty() ? List.of() : database.inOne(() -> writer.append(revocations, now));
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
        return database.ask(() -> rows.findLastBefore(time.toEpochMilli())).orElseGet(this::floor);
    }

    @Override
    public long floor() {
        return database.ask(rows::floor);
    }

    @Override
    public int sweep(Instant before, Instant now, int limit) {
        return side.run(connection -> {
            var old = Sweeping.select(
                            connection,
                            SweepStatement.REVOCATIONS_OLDEST,
                            before.toEpochMilli(),
                            now.toEpochMilli(),
                            limit)
                    .stream()
                    .mapToLong(seq -> ((Number) seq).longValue())
                    .takeWhile(seq -> seq > 0)
                    .max();
            if (old.isEmpty()) {
                return 0;
            }
            long floor = old.getAsLong();
            Sweeping.update(connection, SweepStatement.RAISE_FLOOR, floor, floor);
            return Sweeping.update(connection, SweepStatement.REMOVE_REVOCATIONS, floor, limit);
        });
    }

    @Override
    public Optional<TokenRevoked> ofToken(TokenId token) {
        return database.ask(() -> rows.findOfToken(token.value())).map(RevocationRow::tokenRevoked);
    }
}
