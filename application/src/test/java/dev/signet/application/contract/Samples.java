package dev.signet.application.contract;

import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.Kid;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.session.Birth;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Delegation;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Lifetime;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.DisplayName;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.PasswordHash;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Users, sessions and revocations to try things on. Ids are new each time. */
public final class Samples {

    /** Any time will do; this one has milliseconds that a careless column would drop. */
    public static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123Z");

    public static final Lifetime LIFETIME = new Lifetime(Duration.ofHours(1), Duration.ofHours(12), true);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Samples() {}

    public static User user(String name) {
        return User.register(
                userId(),
                LoginName.parse(name).orElseThrow(),
                DisplayName.parse(name).orElseThrow(),
                PasswordHash.of("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"),
                NOW);
    }

    public static UserId userId() {
        return UserId.issue(NOW, bytes(UserId.RANDOM_BYTES));
    }

    public static SessionId sessionId() {
        return SessionId.issue(NOW, bytes(SessionId.RANDOM_BYTES));
    }

    public static Session cookieSession(UserId user) {
        return cookieSession(user, NOW);
    }

    public static Session cookieSession(UserId user, Instant begin) {
        return Session.byCookie(
                sessionId(),
                user,
                new Device(DeviceType.BROWSER, "Firefox auf Käthes Rechner", "2001:db8::7"),
                Birth.byPassword(Stamp.first(), begin),
                LIFETIME,
                CookieSecret.of(bytes(CookieSecret.BYTES)).digest());
    }

    public static Session tokenSession(UserId user) {
        return Session.byToken(
                sessionId(),
                user,
                new Device(DeviceType.PHONE, "Telefon", "192.0.2.7"),
                Birth.byPassword(Stamp.first(), NOW),
                LIFETIME,
                RefreshFamily.begin(Base64Url.encode(bytes(16)), new KeyId("k1"), NOW));
    }

    /** A third party's session, under a grant. */
    public static Session clientSession(UserId user, Stamp stamp) {
        return clientSession(tokenSession(user), stamp);
    }

    /** The same, from a login. */
    public static Session clientSession(Session login, Stamp stamp) {
        return Session.byGrant(
                sessionId(),
                login,
                new Delegation(
                        new ClientId("c_erp"),
                        Optional.of(GrantId.of(bytes(GrantId.BYTES))),
                        login.id(),
                        Scopes.of("openid", "orders.read")),
                new Birth(stamp, NOW, Set.of("pwd", "otp"), NOW),
                LIFETIME,
                RefreshFamily.begin(Base64Url.encode(bytes(16)), new KeyId("k1"), NOW));
    }

    public static Revocation sessionEnded() {
        return new Revocation.SessionEnded(sessionId(), EndReason.LOGGED_OUT);
    }

    public static Revocation stampRaised() {
        return new Revocation.StampRaised(userId(), Stamp.of(7), EndReason.PASSWORD_CHANGED);
    }

    public static Revocation clientStampRaised() {
        return new Revocation.ClientStampRaised(
                new ClientId("c_erp-of-many-22-chars"), Stamp.of(7), EndReason.ACCOUNT_DISABLED);
    }

    public static Revocation.TokenRevoked tokenRevoked() {
        return new Revocation.TokenRevoked(
                new TokenId(Base64Url.encode(bytes(32))),
                EndReason.REPLACED,
                NOW.plusSeconds(30),
                NOW.plusSeconds(600));
    }

    public static Revocation keyRemoved() {
        return new Revocation.KeyRemoved(new Kid(Base64Url.encode(bytes(32))));
    }

    public static StoredKey storedKey(String kid, Instant createdAt) {
        return storedKey(kid, JwsAlgorithm.ES256, createdAt);
    }

    public static StoredKey storedKey(String kid, JwsAlgorithm algorithm, Instant createdAt) {
        return new StoredKey(
                KeyLife.next(new Kid(kid), algorithm, createdAt).promoted(),
                "{\"kty\":\"EC\",\"kid\":\"" + kid + "\"}",
                bytes(180),
                "kek1");
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
