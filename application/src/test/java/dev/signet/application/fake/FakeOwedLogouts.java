package dev.signet.application.fake;

import dev.signet.application.port.out.OwedLogouts;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The ledger of owed logouts in a map. */
public final class FakeOwedLogouts implements OwedLogouts {

    private final FakeDatabase database;

    public FakeOwedLogouts(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void add(OwedLogout owed) {
        database.change(tables -> tables.owedLogouts.putIfAbsent(owed.session(), owed));
    }

    @Override
    public List<OwedLogout> due(Instant now, int limit) {
        return database.read(tables -> tables.owedLogouts.values().stream()
                .filter(owed -> !owed.nextAttempt().isAfter(now))
                .sorted(Comparator.comparing(OwedLogout::nextAttempt)
                        .thenComparing(owed -> owed.session().value()))
                .limit(limit)
                .toList());
    }

    @Override
    public void keep(OwedLogout owed) {
        database.change(tables -> tables.owedLogouts.replace(owed.session(), owed));
    }

    @Override
    public void remove(SessionId session) {
        database.change(tables -> tables.owedLogouts.remove(session));
    }

    @Override
    public long count() {
        return database.read(tables -> (long) tables.owedLogouts.size());
    }
}
