package dev.signet.application.fake;

import dev.signet.application.contract.AnnouncementsContract;
import dev.signet.application.contract.AuditLogContract;
import dev.signet.application.contract.CaptchasContract;
import dev.signet.application.contract.ClientStores;
import dev.signet.application.contract.ClientStoresContract;
import dev.signet.application.contract.NodesContract;
import dev.signet.application.contract.OwedLogoutsContract;
import dev.signet.application.contract.PresenceContract;
import dev.signet.application.contract.RevocationLogContract;
import dev.signet.application.contract.Samples;
import dev.signet.application.contract.SessionAttributesContract;
import dev.signet.application.contract.SessionCacheContract;
import dev.signet.application.contract.SessionRotationContract;
import dev.signet.application.contract.SessionUsesContract;
import dev.signet.application.contract.SessionsContract;
import dev.signet.application.contract.SessionsOfAUserContract;
import dev.signet.application.contract.SigningKeysContract;
import dev.signet.application.contract.Stores;
import dev.signet.application.contract.ThrottleContract;
import dev.signet.application.contract.TransactionsContract;
import dev.signet.application.contract.UsedAssertionsContract;
import dev.signet.application.contract.UsersContract;
import java.time.Duration;
import org.junit.jupiter.api.Nested;

/** What the fakes promise is what the real adapters promise: else the stories would be told of another world. */
class FakesTest {

    private final FakeDatabase database = new FakeDatabase();
    private final Stores stores = new Stores(
            new FakeTransactions(database),
            new FakeUsers(database),
            new FakeSessions(database),
            new FakeSessionAttributes(database),
            new FakeRevocationLog(database),
            new FakeAuditLog(database),
            new FakeNodes(database, new SettableClock(Samples.NOW)),
            new FakeSigningKeys(database));

    @Nested
    class Transactions implements TransactionsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Users implements UsersContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Sessions implements SessionsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class SessionsOfAUser implements SessionsOfAUserContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class SessionRotation implements SessionRotationContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class SessionUses implements SessionUsesContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class SessionAttributes implements SessionAttributesContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class RevocationLog implements RevocationLogContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class AuditLog implements AuditLogContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Nodes implements NodesContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class SigningKeys implements SigningKeysContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Clients implements ClientStoresContract {
        @Override
        public ClientStores clientStores() {
            return new ClientStores(
                    stores.transactions(),
                    new FakeClients(database),
                    new FakeGrants(database),
                    new FakeAuthorizationCodes(database));
        }
    }

    @Nested
    class OwedLogouts implements OwedLogoutsContract {
        @Override
        public FakeOwedLogouts owedLogouts() {
            return new FakeOwedLogouts(database);
        }
    }

    @Nested
    class Announcements implements AnnouncementsContract {
        private final FakeAnnouncements announcements = new FakeAnnouncements();

        @Override
        public FakeAnnouncements announcements() {
            return announcements;
        }
    }

    @Nested
    class Presence implements PresenceContract {
        private final FakePresence presence = new FakePresence();

        @Override
        public FakePresence presence() {
            return presence;
        }
    }

    @Nested
    class SessionCache implements SessionCacheContract {
        private final FakeSessionCache cache = new FakeSessionCache();

        @Override
        public FakeSessionCache cache() {
            return cache;
        }
    }

    @Nested
    class Captchas implements CaptchasContract {
        private final SettableClock clock = new SettableClock(Samples.NOW);
        private final FakeCaptchas captchas = new FakeCaptchas(clock);

        @Override
        public FakeCaptchas captchas() {
            return captchas;
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    class UsedAssertions implements UsedAssertionsContract {
        private final SettableClock clock = new SettableClock(Samples.NOW);
        private final FakeUsedAssertions used = new FakeUsedAssertions(clock);

        @Override
        public FakeUsedAssertions usedAssertions() {
            return used;
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    class Throttle implements ThrottleContract {
        private final SettableClock clock = new SettableClock(Samples.NOW);
        private final FakeThrottle throttle = new FakeThrottle(clock);

        @Override
        public FakeThrottle throttle() {
            return throttle;
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }
}
