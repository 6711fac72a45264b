package dev.signet.persistence.jdbc;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.GrantId;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.CodeChallenge;
import dev.signet.domain.code.IssuedCode;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code authorization_codes}. */
@MappedEntity("authorization_codes")
record AuthorizationCodeRow(
        @Id String codeDigest,
        String clientId,
        String userId,
        String sid,
        @Nullable String grantId,
        long stamp,
        String redirectUri,
        String scopes,
        @Nullable String nonce,
        String codeChallenge,
        long authTime,
        long createdAt,
        long expiresAt,
        @Nullable Long usedAt,
        @Nullable String issuedSid) {

    static AuthorizationCodeRow from(IssuedCode code) {
        return new AuthorizationCodeRow(
                code.digest(),
                code.client().value(),
                code.user().value(),
                code.session().value(),
                code.grant().map(GrantId::value).orElse(null),
                code.stamp().value(),
                code.redirectUri().value(),
                code.scopes().toString(),
                code.nonce().orElse(null),
                code.challenge().value(),
                code.authTime().toEpochMilli(),
                code.createdAt().toEpochMilli(),
                code.expiresAt().toEpochMilli(),
                code.usedAt().map(Instant::toEpochMilli).orElse(null),
                code.bought().map(SessionId::value).orElse(null));
    }

    IssuedCode toDomain() {
        return new IssuedCode(
                codeDigest,
                new ClientId(clientId),
                new UserId(userId),
                new SessionId(sid),
                Optional.ofNullable(grantId).map(GrantId::new),
                Stamp.of(stamp),
                new RedirectUri(redirectUri),
                Scopes.parse(scopes).orElseThrow(),
                Optional.ofNullable(nonce),
                new CodeChallenge(codeChallenge),
                Instant.ofEpochMilli(authTime),
                Instant.ofEpochMilli(createdAt),
                Instant.ofEpochMilli(expiresAt),
                Optional.ofNullable(usedAt).map(Instant::ofEpochMilli),
                Optional.ofNullable(issuedSid).map(SessionId::new));
    }
}
