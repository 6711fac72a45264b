package dev.signet.persistence.jdbc;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.session.Birth;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.Delegation;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Ending;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Life;
import dev.signet.domain.session.PreviousCookie;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A row of {@code sessions}. What is base64url elsewhere stands here as the bytes behind it: with a million sessions, each
 * byte is a megabyte in the memory of the database.
 */
@MappedEntity("sessions")
record SessionRow(
        @Id byte[] sid,
        byte[] userId,
        String kind,
        @Nullable String clientId,
        @Nullable byte[] grantId,
        @Nullable byte[] parentSid,
        @Nullable String scopes,
        @Nullable byte[] cookieDigest,
        @Nullable byte[] previousCookieDigest,
        @Nullable Long previousCookieUntil,
        String deviceType,
        String deviceLabel,
        String network,
        long stamp,
        long authTime,
        String amr,
        long createdAt,
        long lastSeenAt,
        long idleMillis,
        long idleEnd,
        long absoluteEnd,
        @Nullable Long endedAt,
        @Nullable String endReason,
        @Nullable Long refreshCounter,
        @Nullable byte[] refreshSalt,
        @Nullable String refreshKeyId,
        @Nullable Long rotatedAt) {

    static SessionRow from(Session session) {
        var device = session.device();
        var birth = session.birth();
        var life = session.life();
        var ending = session.ending();
        var family = session.family();
        var previous = session.previousCookie();
        var delegation = session.delegation();
        return new SessionRow(
                bytes(session.id().value()),
                bytes(session.user().value()),
                session.kind().name(),
                delegation.map(of -> of.client().value()).orElse(null),
                delegation
                        .flatMap(Delegation::grant)
                        .map(grant -> bytes(grant.value()))
                        .orElse(null),
                delegation.map(of -> bytes(of.parent().value())).orElse(null),
                delegation.map(of -> of.scopes().toString()).orElse(null),
                session.cookie().map(cookie -> bytes(cookie.value())).orElse(null),
                previous.map(before -> bytes(before.digest().value())).orElse(null),
                previous.map(before -> before.goodUntil().toEpochMilli()).orElse(null),
                device.type().name(),
                device.label(),
                device.network(),
                birth.stamp().value(),
                birth.authTime().toEpochMilli(),
                String.join(" ", birth.amr()),
                birth.at().toEpochMilli(),
                life.lastSeenAt().toEpochMilli(),
                life.idle().toMillis(),
                life.idleEnd().toEpochMilli(),
                life.absoluteEnd().toEpochMilli(),
                ending.map(end -> end.at().toEpochMilli()).orElse(null),
                ending.map(end -> end.reason().name()).orElse(null),
                family.map(RefreshFamily::counter).orElse(null),
                family.map(refresh -> bytes(refresh.salt())).orElse(null),
                family.map(refresh -> refresh.key().value()).orElse(null),
                family.map(refresh -> refresh.rotatedAt().toEpochMilli()).orElse(null));
    }

    Session toDomain() {
        return new Session(
                new SessionId(text(sid)),
                new UserId(text(userId)),
                Kind.valueOf(kind),
                new Device(DeviceType.valueOf(deviceType), deviceLabel, network),
                new Birth(Stamp.of(stamp), at(authTime), methods(), at(createdAt)),
                new Life(at(lastSeenAt), at(idleEnd), at(absoluteEnd), Duration.ofMillis(idleMillis)),
                ending(),
                Optional.ofNullable(cookieDigest).map(SessionRow::text).map(CookieDigest::new),
                family(),
                previousCookie(),
                delegation());
    }

    private Optional<Delegation> delegation() {
        return clientId == null || parentSid == null || scopes == null
                ? Optional.empty()
                : Optional.of(new Delegation(
                        new ClientId(clientId),
                        Optional.ofNullable(grantId).map(SessionRow::text).map(GrantId::new),
                        new SessionId(text(parentSid)),
                        Scopes.parse(scopes).orElseThrow()));
    }

    private Set<String> methods() {
        return amr.isEmpty() ? Set.of() : Set.of(amr.split(" "));
    }

    private Optional<Ending> ending() {
        return endedAt == null || endReason == null
                ? Optional.empty()
                : Optional.of(new Ending(at(endedAt), EndReason.valueOf(endReason)));
    }

    private Optional<PreviousCookie> previousCookie() {
        return previousCookieDigest == null || previousCookieUntil == null
                ? Optional.empty()
                : Optional.of(
                        new PreviousCookie(new CookieDigest(text(previousCookieDigest)), at(previousCookieUntil)));
    }

    private Optional<RefreshFamily> family() {
        return refreshCounter == null || refreshSalt == null || refreshKeyId == null || rotatedAt == null
                ? Optional.empty()
                : Optional.of(
                        new RefreshFamily(refreshCounter, text(refreshSalt), new KeyId(refreshKeyId), at(rotatedAt)));
    }

    static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    static String text(byte[] bytes) {
        return Base64Url.encode(bytes);
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
