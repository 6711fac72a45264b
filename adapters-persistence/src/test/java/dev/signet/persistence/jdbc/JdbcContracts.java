package dev.signet.persistence.jdbc;

import dev.signet.application.contract.NodesContract;
import dev.signet.application.contract.RevocationLogContract;
import dev.signet.application.contract.SessionAttributesContract;
import dev.signet.application.contract.SessionUsesContract;
import dev.signet.application.contract.SessionsContract;
import dev.signet.application.contract.SessionsOfAUserContract;
import dev.signet.application.contract.SigningKeysContract;
import dev.signet.application.contract.Stores;
import dev.signet.application.contract.TransactionsContract;
import dev.signet.application.contract.UsersContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Every contract of the store, for each kind of database that it runs on. */
abstract class JdbcContracts {

    /** Opened once for all tests of the class. */
    abstract OpenStore store();

    @BeforeEach
    void empty() {
        store().empty();
    }

    @Nested
    class KeepsTransactions implements TransactionsContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsUsers implements UsersContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsSessions implements SessionsContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsSessionsOfAUser implements SessionsOfAUserContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsSessionUses implements SessionUsesContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsSessionAttributes implements SessionAttributesContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsRevocationLog implements RevocationLogContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsNodes implements NodesContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }

    @Nested
    class KeepsSigningKeys implements SigningKeysContract {
        @Override
        public Stores stores() {
            return store().stores();
        }
    }
}
