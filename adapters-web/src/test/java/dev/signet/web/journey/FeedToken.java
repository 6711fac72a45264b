package dev.signet.web.journey;

import dev.signet.application.port.out.TokenMint;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A token that may read the feed, and its holder, whom one can disable. */
record FeedToken(Member holder, Visitor visitor) {

    static FeedToken of(RunningSignet signet) {
        return of(signet, Duration.ofMinutes(10));
    }

    static FeedToken of(RunningSignet signet, Duration life) {
        var holder = signet.newcomer();
        var given = Claims.of(holder.byToken().accessToken());
        var now = Instant.ofEpochSecond(given.path("iat").asLong());
        var claims = new AccessClaims(
                given.path("iss").asText(),
                new UserId(holder.sub()),
                given.path("aud").asText(),
                "c_shop",
                Set.of("revocations.read"),
                new TokenId("feed-" + holder.name()),
                new SessionId(given.path("sid").asText()),
                Stamp.of(given.path("stamp").asLong()),
                now,
                given.path("acr").asText(),
                Set.of("pwd"),
                now,
                now.plus(life));
        var token = signet.part(TokenMint.class).mint(claims).reveal();
        return new FeedToken(holder, signet.stranger().with("Authorization: Bearer " + token));
    }
}
