package dev.signet.web.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.application.port.in.ClientTokens;
import dev.signet.domain.access.IdToken;
import dev.signet.domain.refresh.RefreshToken;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;

/** What a client gets (RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3). */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenAnswer(
        String accessToken,
        String tokenType,
        long expiresIn,
        String scope,
        @Nullable String refreshToken,
        @Nullable String idToken) {

    static HttpResponse<?> with(ClientTokens tokens) {
        var life = Duration.between(tokens.issuedAt(), tokens.expiresAt()).toSeconds();
        return HttpResponse.ok(new TokenAnswer(
                        tokens.access().reveal(),
                        "Bearer",
                        life,
                        tokens.scopes().toString(),
                        tokens.refresh().map(RefreshToken::reveal).orElse(null),
                        tokens.id().map(IdToken::reveal).orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Override
    public String toString() {
        return "TokenAnswer[hidden]";
    }
}
