package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Transactions;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

@Singleton
final class JdbcTransactions implements Transactions {

    private final Database database;

    JdbcTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return database.inOne(work);
    }
}
