package dev.signet.application.usecase;

import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.revocation.FeedEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs work that may end something. What the work writes into its ledger goes into the feed as the transaction's last
 * statements; after the commit it goes into our own memory first, so that whoever has our answer is refused here, and
 * then to the other nodes.
 */
final class Revoking {

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final RevocationLog log;
    private final Audit audit;
    private final Consumer<FeedEntry> learn;
    private final Announcements announcements;
    private final InstantSource clock;

    Revoking(
            Transactions transactions,
            Users users,
            Sessions sessions,
            RevocationLog log,
            Audit audit,
            Consumer<FeedEntry> learn,
            Announcements announcements,
            InstantSource clock) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.log = log;
        this.audit = audit;
        this.learn = learn;
        this.announcements = announcements;
        this.clock = clock;
    }

    <T> T inOne(Function<Ledger, T> work) {
        var done = transactions.inOne(() -> {
            var ledger = new Ledger(users, sessions, audit);
            T result = work.apply(ledger);
            audit.write(ledger.events());
            var entries = ledger.isEmpty() ? List.<FeedEntry>of() : log.append(ledger.revocations(), clock.instant());
            return new Done<>(result, entries);
        });
        done.entries().forEach(learn);
        if (!done.entries().isEmpty()) {
            announcements.announce(done.entries());
        }
        return done.result();
    }

    private record Done<T>(T result, List<FeedEntry> entries) {}
}
