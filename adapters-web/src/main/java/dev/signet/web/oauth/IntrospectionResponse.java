package dev.signet.web.oauth;

import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenSubject;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is said of a token (RFC 7662 section 2.2): of a dead one, that it is dead. */
@Serdeable
record IntrospectionResponse(
        boolean active,
        @Nullable String iss,
        @Nullable String sub,
        @Nullable String aud,
        @Nullable String clientId,
        @Nullable String scope,
        @Nullable String tokenType,
        @Nullable String jti,
        @Nullable Long iat,
        @Nullable Long exp,
        @Nullable String sid,
        @Nullable Long authTime,
        @Nullable String acr) {

    static IntrospectionResponse inactive() {
        return new IntrospectionResponse(false, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static IntrospectionResponse from(AccessClaims claims) {
        var person = claims.person();
        return new IntrospectionResponse(
                true,
                claims.issuer(),
                person.map(one -> one.user().value()).orElse(claims.clientId()),
                claims.audience(),
                claims.clientId(),
                String.join(" ", new TreeSet<>(claims.scopes())),
                "Bearer",
                claims.id().value(),
                claims.issuedAt().getEpochSecond(),
                claims.expiresAt().getEpochSecond(),
                person.map(one -> one.session().value()).orElse(null),
                person.map(TokenSubject.Person::authTime)
                        .map(Instant::getEpochSecond)
                        .orElse(null),
                person.map(TokenSubject.Person::acr).orElse(null));
    }
}
