package dev.signet.application.fake;

import dev.signet.application.contract.AuditLogContract;
import dev.signet.application.contract.Stores;
import java.time.Instant;

final class FakeAuditLogTest implements AuditLogContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    public Stores stores() {
        return new Stores(
                new FakeTransactions(database),
                new FakeUsers(database),
                new FakeSessions(database),
                new FakeSessionAttributes(database),
                new FakeRevocationLog(database),
                new FakeAuditLog(database),
                new FakeNodes(database, new SettableClock(Instant.EPOCH)),
                new FakeSigningKeys(database));
    }
}
