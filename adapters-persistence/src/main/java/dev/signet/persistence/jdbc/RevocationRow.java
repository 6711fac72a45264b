package dev.signet.persistence.jdbc;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.access.TokenId;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.key.Kid;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.Revocation.ClientStampRaised;
import dev.signet.domain.revocation.Revocation.KeyRemoved;
import dev.signet.domain.revocation.Revocation.SessionEnded;
import dev.signet.domain.revocation.Revocation.StampRaised;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code revocations}; which of the nullable columns are filled depends on the kind. */
@MappedEntity("revocations")
record RevocationRow(
        @Id long seq,
        String kind,
        String subject,
        @Nullable Long newStamp,
        @Nullable Long effectiveAt,
        @Nullable Long expiresAt,
        String reason,
        long createdAt) {

    static final String STAMP = "stamp";
    static final String SID = "sid";
    static final String JTI = "jti";
    static final String KID = "kid";

    /** Keys end for no reason of a session's. */
    private static final String KEY_REMOVED = "KEY_REMOVED";

    static RevocationRow from(FeedEntry entry) {
        long seq = entry.seq();
        long at = entry.at().toEpochMilli();
        return switch (entry.revocation()) {
            case StampRaised raised ->
                new RevocationRow(
                        seq,
                        STAMP,
                        raised.user().value(),
                        raised.to().value(),
                        null,
                        null,
                        raised.reason().name(),
                        at);
            case ClientStampRaised raised ->
                new RevocationRow(
                        seq,
                        STAMP,
                        raised.client().value(),
                        raised.to().value(),
                        null,
                        null,
                        raised.reason().name(),
                        at);
            case SessionEnded ended ->
                new RevocationRow(
                        seq,
                        SID,
                        ended.session().value(),
                        null,
                        null,
                        null,
                        ended.reason().name(),
                        at);
            case TokenRevoked token ->
                new RevocationRow(
                        seq,
                        JTI,
                        token.token().value(),
                        null,
                        token.effectiveAt().toEpochMilli(),
                        token.expiresAt().toEpochMilli(),
                        token.reason().name(),
                        at);
            case KeyRemoved removed ->
                new RevocationRow(seq, KID, removed.kid().value(), null, null, null, KEY_REMOVED, at);
        };
    }

    FeedEntry toDomain() {
        return new FeedEntry(seq, revocation(), Instant.ofEpochMilli(createdAt));
    }

    private Revocation revocation() {
        return switch (kind) {
            case STAMP -> stampRaised(Stamp.of(requireNonNull(newStamp)), EndReason.valueOf(reason));
            case SID -> new SessionEnded(new SessionId(subject), EndReason.valueOf(reason));
            case JTI -> tokenRevoked();
            case KID -> new KeyRemoved(new Kid(subject));
            default -> throw new IllegalStateException("unknown kind of revocation: " + kind);
        };
    }

    private Revocation stampRaised(Stamp to, EndReason why) {
        return ClientId.parse(subject)
                .<Revocation>map(client -> new ClientStampRaised(client, to, why))
                .orElseGet(() -> new StampRaised(new UserId(subject), to, why));
    }

    TokenRevoked tokenRevoked() {
        return new TokenRevoked(
                new TokenId(subject),
                EndReason.valueOf(reason),
                Instant.ofEpochMilli(requireNonNull(effectiveAt)),
                Instant.ofEpochMilli(requireNonNull(expiresAt)));
    }
}
