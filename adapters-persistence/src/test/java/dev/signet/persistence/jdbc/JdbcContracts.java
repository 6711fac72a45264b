package dev.signet.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.AtOnce;
import dev.signet.application.contract.AuditLogContract;
import dev.signet.application.contract.ClientStores;
import dev.signet.application.contract.ClientStoresContract;
import dev.signet.application.contract.NodesContract;
import dev.signet.application.contract.OwedLogoutsContract;
import dev.signet.application.contract.RevocationLogContract;
import dev.signet.application.contract.Samples;
import dev.signet.application.contract.SessionAttributesContract;
import dev.signet.application.contract.SessionRotationContract;
import dev.signet.application.contract.SessionUsesContract;
import dev.signet.application.contract.SessionsContract;
import dev.signet.application.contract.SessionsOfAUserContract;
import dev.signet.application.contract.SigningKeysContract;
import dev.signet.application.contract.Stores;
import dev.signet.application.contract.TransactionsContract;
import dev.signet.application.contract.UsersContract;
import dev.signet.application.port.out.OwedLogouts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every contract of the store, for each kind of database that it runs on. */
abstract class JdbcContracts {

    /** Opened once for all tests of the class. */
    abstract OpenStore store();

    @BeforeEach
    void empty() {
        store().empty();
    }

    @Test
    void aTransactionSeesWhatOthersCommitMeanwhile() {
        var stores = store().stores();
        var anna = Samples.user("anna");
        stores.users().add(anna);

        var seen = stores.transactions().inOne(() -> {
            var before = stores.users().find(anna.id());
            AtOnce.run(1, i -> {
                stores.users().keep(anna.stampedAnew(Samples.NOW));
                return i;
            });
            return List.of(before, stores.users().find(anna.id()));
        });

        assertThat(seen).containsExactly(Optional.of(anna), Optional.of(anna.stampedAnew(Samples.NOW)));
    }

    /** Else it would hold its session and wait for the user, and whoever ends sessions does it the other way round. */
    @Test
    void aRotationWaitsForNobodyWhoHoldsItsUser() {
        var stores = store().stores();
        var anna = Samples.user("anna");
        stores.users().add(anna);
        var session = Samples.tokenSession(anna.id());
        stores.sessions().add(session);
        var family = session.family().orElseThrow().rotatedTo(2, Samples.NOW);

        var rotated = stores.transactions().inOne(() -> {
            stores.users().lock(anna.id());
            stores.users().keep(anna.stampedAnew(Samples.NOW));
            return AtOnce.run(1, i -> stores.sessions().rotate(session, session.refreshed(family, Samples.NOW)));
        });

        assertThat(rotated).containsExactly(true);
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
    class KeepsSessionRotation implements SessionRotationContract {
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
    class KeepsAuditLog implements AuditLogContract {
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

    @Nested
    class KeepsClientsGrantsAndCodes implements ClientStoresContract {
        @Override
        public ClientStores clientStores() {
            return store().clientStores();
        }
    }

    @Nested
    class KeepsOwedLogouts implements OwedLogoutsContract {
        @Override
        public OwedLogouts owedLogouts() {
            return store().get(OwedLogouts.class);
        }
    }
}
