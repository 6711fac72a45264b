package dev.signet.application.fake;

import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one store behind the fakes of all store ports. Writers take turns; whoever reads outside of a transaction sees
 * what is committed; what a transaction did is gone when its work throws.
 */
public final class FakeDatabase {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final ReentrantLock writers = new ReentrantLock();
    private final ThreadLocal<Optional<Transaction>> current = ThreadLocal.withInitial(Optional::empty);
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong callsLeft = new AtomicLong(FOR_EVER);
    private final AtomicReference<Optional<Runnable>> beforeCommit = new AtomicReference<>(Optional.empty());
    private final AtomicLong callsUntilOthers = new AtomicLong();
    private final AtomicReference<Optional<Runnable>> beforeCall = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean losesTheAnswer = new AtomicBoolean();
    private volatile boolean insists;
    private volatile FakeTables committed = new FakeTables();

    private static final class Transaction {
        private final FakeTables tables;
        private final Set<UserId> locked = new HashSet<>();
        private final Set<SessionId> lockedSessions = new HashSet<>();
        private boolean hasAppended;

        private Transaction(FakeTables tables) {
            this.tables = tables;
        }
    }

    /** From now on every store port throws {@link Unavailable}. */
    public void goesDown() {
        callsLeft.set(0);
    }

    /** Answers so many calls more, then it is down. */
    public void goesDownAfter(long calls) {
        callsLeft.set(calls);
    }

    public void comesBack() {
        callsLeft.set(FOR_EVER);
    }

    /** The next commit happens, but whoever asked for it hears {@link Unavailable}. */
    public void losesTheAnswerOfTheNextCommit() {
        losesTheAnswer.set(true);
    }

    /** What others read, once, when the work of the next transaction is done and its commit is not. */
    public void beforeTheNextCommit(Runnable others) {
        beforeCommit.set(Optional.of(others));
    }

    /** What somebody else does, once, right before one of the next calls and transactions: 0 is the very next. */
    public void beforeTheCall(long number, Runnable others) {
        callsUntilOthers.set(number);
        beforeCall.set(Optional.of(others));
    }

    /**
     * From now on it is a mistake, and an {@link IllegalStateException}, to change a user or a session without having
     * locked the user; to keep one that goes on, and that may be rotated meanwhile, without having locked it too; or to do
     * anything after the feed was appended to.
     */
    public void insistsOnLocks() {
        insists = true;
    }

    /** How many calls of store ports there were. */
    public long calls() {
        return calls.get();
    }

    <T> T inOne(Supplier<T> work) {
        letOthersGoFirst();
        answer();
        if (current.get().isPresent()) {
            return work.get();
        }
        writers.lock();
        try {
            var base = committed;
            var transaction = new Transaction(new FakeTables(base));
            T result = run(work, transaction);
            beforeCommit.getAndSet(Optional.empty()).ifPresent(Runnable::run);
            if (base != committed) {
                throw new IllegalStateException("nothing else may be committed before the commit");
            }
            answer();
            committed = transaction.tables;
            if (losesTheAnswer.getAndSet(false)) {
                throw unavailable();
            }
            return result;
        } finally {
            writers.unlock();
        }
    }

    private <T> T run(Supplier<T> work, Transaction transaction) {
        current.set(Optional.of(transaction));
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    <T> T read(Function<FakeTables, T> question) {
        letOthersGoFirst();
        answer();
        return question.apply(current.get().map(open -> open.tables).orElse(committed));
    }

    /** What is committed, by a look that counts as no call. */
    <T> T peek(Function<FakeTables, T> question) {
        return question.apply(committed);
    }

    <T> T write(Function<FakeTables, T> change) {
        return inOne(() -> {
            var open = current.get().orElseThrow();
            insist(!open.hasAppended, "the feed comes last");
            return change.apply(open.tables);
        });
    }

    <T> T append(Function<FakeTables, T> change) {
        insist(current.get().isPresent(), "the feed is appended to by the transaction that does the ending");
        return inOne(() -> {
            var open = current.get().orElseThrow();
            open.hasAppended = true;
            return change.apply(open.tables);
        });
    }

    <T> T lock(UserId user, Function<FakeTables, T> question) {
        requireTransaction();
        current.get().ifPresent(open -> open.locked.add(user));
        return read(question);
    }

    void hold(SessionId session) {
        current.get().ifPresent(open -> open.lockedSessions.add(session));
    }

    void mustHold(SessionId session) {
        insist(
                current.get()
                        .filter(open -> open.lockedSessions.contains(session))
                        .isPresent(),
                "lock session " + session + " first");
    }

    void requireTransaction() {
        if (current.get().isEmpty()) {
            throw new IllegalStateException("a lock needs a transaction to live as long as");
        }
    }

    void mustHold(UserId user) {
        insist(current.get().filter(open -> open.locked.contains(user)).isPresent(), "lock user " + user + " first");
    }

    private void insist(boolean right, String rule) {
        if (insists && !right) {
            throw new IllegalStateException(rule);
        }
    }

    private void letOthersGoFirst() {
        if (current.get().isEmpty() && callsUntilOthers.getAndDecrement() == 0) {
            beforeCall.getAndSet(Optional.empty()).ifPresent(Runnable::run);
        }
    }

    private void answer() {
        calls.incrementAndGet();
        if (callsLeft.getAndUpdate(left -> left == FOR_EVER || left == 0 ? left : left - 1) == 0) {
            throw unavailable();
        }
    }

    private static Unavailable unavailable() {
        return new Unavailable("the fake database", Duration.ofSeconds(1));
    }

    /** For a change that has nothing to tell. */
    void change(Consumer<FakeTables> change) {
        write(tables -> {
            change.accept(tables);
            return true;
        });
    }
}
