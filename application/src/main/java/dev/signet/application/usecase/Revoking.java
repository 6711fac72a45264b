package dev.signet.application.usecase;

import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.revocation.FeedEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Runs work that may end something. What the work writes into its ledger goes into the feed as the transaction's last
 * statements; after the commit it goes into our own memory first, then to the other nodes. Whoever has our answer is
 * refused everywhere.
 */
final class Revoking {

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final RevocationLog log;
    private final LogoutDebts debts;
    private final Audit audit;
    private final Consumer<FeedEntry> learn;
    private final Fence fence;
    private final LongConsumer catchUpTo;
    private final InstantSource clock;

    Revoking(
            Transactions transactions,
            Users users,
            Sessions sessions,
            RevocationLog log,
            LogoutDebts debts,
            Audit audit,
            Consumer<FeedEntry> learn,
            Fence fence,
            LongConsumer catchUpTo,
            InstantSource clock) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.log = log;
        this.debts = debts;
        this.audit = audit;
        this.learn = learn;
        this.fence = fence;
        this.catchUpTo = catchUpTo;
        this.clock = clock;
    }

    /** For work that has another purpose, and may end something on the way. */
    <T> T inOne(Function<Ledger, T> work) {
        var done = commit(work);
        if (!done.entries().isEmpty()) {
            tell(done.entries());
        }
        return done.result();
    }

    /**
     * For work that is there to end something. It may find that an earlier attempt has done it, whose answer nobody
     * got; then this answer stands for that one, and nobody may admit what ended by then.
     */
    <T> T ending(Function<Ledger, T> work) {
        var done = commit(work);
        if (done.entries().isEmpty()) {
            long head = log.head();
            catchUpTo.accept(head);
            fence.awaitAllUpTo(head);
        } else {
            tell(done.entries());
        }
        return done.result();
    }

    private <T> Done<T> commit(Function<Ledger, T> work) {
        return transactions.inOne(() -> {
            var ledger = new Ledger(users, sessions, debts, audit);
            T result = work.apply(ledger);
            audit.write(ledger.events());
            var entries = ledger.isEmpty() ? List.<FeedEntry>of() : log.append(ledger.revocations(), clock.instant());
            return new Done<>(result, entries);
        });
    }

    private void tell(List<FeedEntry> entries) {
        entries.forEach(learn);
        fence.announce(entries);
    }

    private record Done<T>(T result, List<FeedEntry> entries) {}
}
