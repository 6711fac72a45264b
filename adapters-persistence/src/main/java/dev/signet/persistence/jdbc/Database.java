package dev.signet.persistence.jdbc;

import dev.signet.application.port.out.Unavailable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one way to the database. Whatever fails on it leaves as {@link Unavailable}: a pool that is empty, a lock waited
 * for too long, a commit of unknown outcome. Everything else is a bug or the caller's own, and passes unchanged.
 */
@Singleton
final class Database {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final Set<String> BUGS = Set.of("21", "22", "23");

    private final TransactionOperations<Connection> transactions;

    Database(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Runs statements on the connection of the present transaction, or each on its own if there is none. */
    <T> T ask(Supplier<T> statements) {
        try {
            return statements.get();
        } catch (RuntimeException failure) {
            throw translated(failure);
        }
    }

    void tell(Runnable statements) {
        ask(() -> {
            statements.run();
            return true;
        });
    }

    /** Joins the present transaction, or makes one. */
    <T> T inOne(Supplier<T> work) {
        return ask(() -> transactions.executeWrite(status -> work.get()));
    }

    /** A row lock that ends with its statement protects nobody, so asking for one outside is a bug. */
    void requireTransaction() {
        if (transactions.findTransactionStatus().isEmpty()) {
            throw new IllegalStateException("a lock is held by a transaction, and there is none");
        }
    }

    static boolean isDuplicate(DataAccessException failure) {
        return causes(failure).anyMatch(SQLIntegrityConstraintViolationException.class::isInstance);
    }

    private static RuntimeException translated(RuntimeException failure) {
        boolean ours = failure instanceof Unavailable || causes(failure).anyMatch(Database::isABug);
        return !ours && causes(failure).anyMatch(Database::isOfTheDatabase)
                ? new Unavailable("the database does not answer", RETRY_AFTER, failure)
                : failure;
    }

    /** A value that does not fit (SQLSTATE classes 21 to 23) fits no better the next time. */
    private static boolean isABug(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && BUGS.contains(sql.getSQLState()
                        .substring(0, Math.min(2, sql.getSQLState().length())));
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof SQLException
                || cause instanceof DataAccessException
                || cause instanceof TransactionException
                || cause instanceof ConnectionException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
