package dev.signet.web.jwt;

import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/** What a token may say. */
final class SomeClaims {

    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    private SomeClaims() {}

    static AccessClaims any() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        return new AccessClaims(
                "https://id.example.com",
                new TokenSubject.Person(new UserId(ID), SessionId.parse(ID).orElseThrow(), now, "1", Set.of("pwd")),
                "https://id.example.com",
                "c_signet",
                Set.of("openid"),
                new TokenId(ID),
                Stamp.of(1),
                now,
                now.plusSeconds(600));
    }
}
