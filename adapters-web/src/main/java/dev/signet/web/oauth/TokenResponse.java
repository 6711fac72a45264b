package dev.signet.web.oauth;

import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.Scopes;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a client gets for its grant (RFC 6749 section 5.1). */
@Serdeable
record TokenResponse(
        String accessToken,
        String tokenType,
        long expiresIn,
        String scope,
        @Nullable String refreshToken,
        @Nullable String idToken) {

    static TokenResponse of(AccessToken token, Scopes scopes, Instant issuedAt, Instant expiresAt) {
        return new TokenResponse(
                token.reveal(),
                "Bearer",
                Duration.between(issuedAt, expiresAt).toSeconds(),
                scopes.toString(),
                null,
                null);
    }

    @Override
    public String toString() {
        return "TokenResponse[hidden]";
    }
}
