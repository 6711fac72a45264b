package dev.signet.application.fake;

import dev.signet.application.port.out.Transactions;
import java.util.function.Supplier;

/** One transaction at a time. */
public final class FakeTransactions implements Transactions {
    private final FakeDatabase database;

    public FakeTransactions(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return database.inOne(work);
    }
}
