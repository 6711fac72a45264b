package dev.signet.domain.session;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions of one user, told apart by a number. */
final class SomeSession {

    static final Instant BORN = Instant.parse("2026-01-01T00:00:00Z");
    static final UserId USER = UserId.issue(BORN, new byte[UserId.RANDOM_BYTES]);
    static final Stamp STAMP = Stamp.of(7);
    static final Lifetime LIFETIME = new Lifetime(Duration.ofHours(1), Duration.ofHours(3), true);
    static final CookieDigest COOKIE =
            CookieSecret.of(new byte[CookieSecret.BYTES]).digest();
    static final RefreshFamily FAMILY = RefreshFamily.begin("salt", new KeyId("k1"), BORN);

    private SomeSession() {}

    static Session byCookie() {
        return byCookie(1, DeviceType.BROWSER, BORN);
    }

    static Session byCookie(int number, DeviceType device, Instant born) {
        return Session.byCookie(id(number), USER, on(device), Birth.byPassword(STAMP, born), LIFETIME, COOKIE);
    }

    static Session byToken(int number, DeviceType device, Instant born) {
        return Session.byToken(id(number), USER, on(device), Birth.byPassword(STAMP, born), LIFETIME, FAMILY);
    }

    static Session ofThirdParty(int number, DeviceType device, Instant born) {
        var delegation = new Delegation(new ClientId("c_erp"), Optional.empty(), id(99), Scopes.of("openid"));
        var login = byToken(99, device, born);
        return Session.byGrant(id(number), login, delegation, login.birth(), LIFETIME, FAMILY);
    }

    static SessionId id(int number) {
        var bytes = new byte[SessionId.BYTES];
        bytes[0] = (byte) number;
        return SessionId.of(bytes);
    }

    private static Device on(DeviceType type) {
        return new Device(type, "a device", "192.0.2.1");
    }
}
