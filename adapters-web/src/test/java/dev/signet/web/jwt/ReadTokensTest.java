package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.key.Kid;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import dev.signet.web.journey.Patience;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Reading REFUSED = new Reading.Faulty(TokenFault.SIGNATURE_INVALID);

    private static final long HEAP = 105_000_000;

    private final ReadTokens tokens = new ReadTokens(InstantSource.fixed(NOW), HEAP);

    @Test
    void whatWasReadIsKnown() {
        var reading = genuineUntil(NOW.plusSeconds(60));
        tokens.keep("a token", reading);
        tokens.keep("a forged token", REFUSED);
        assertThat(tokens.find("a token")).contains(reading);
        assertThat(tokens.find("a forged token")).contains(REFUSED);
        assertThat(tokens.find("another token")).isEmpty();
    }

    @Test
    void aTokenThatHasExpiredIsNotKept() {
        tokens.keep("a token", genuineUntil(NOW));
        assertThat(tokens.find("a token")).isEmpty();
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        var reading = genuineUntil(NOW.plusSeconds(60));
        var text = "x".repeat(70_000);
        for (int i = 0; i < 600; i++) {
            tokens.keep(text + i, reading);
        }
        // what is too much goes a moment later
        Patience.until(() -> IntStream.range(0, 600)
                        .filter(i -> tokens.find(text + i).isPresent())
                        .count()
                <= 500);
    }

    @Test
    void whoeverMakesTokensUpPushesOutNobodyElses() {
        var reading = genuineUntil(NOW.plusSeconds(60));
        tokens.keep("a token", reading);
        for (int i = 0; i < 20_000; i++) {
            tokens.keep("x".repeat(700) + i, REFUSED);
        }
        assertThat(tokens.find("a token")).contains(reading);
    }

    private static Reading genuineUntil(Instant end) {
        var claims = new AccessClaims(
                "https://id.example.org",
                new TokenSubject.Person(
                        UserId.issue(NOW, new byte[UserId.RANDOM_BYTES]),
                        SessionId.of(new byte[SessionId.BYTES]),
                        NOW,
                        "acr",
                        Set.of("pwd")),
                "https://id.example.org",
                "c_signet",
                Set.of("openid"),
                new TokenId("id"),
                Stamp.first(),
                NOW,
                end);
        return new Reading.Genuine(claims, new Kid("ours"));
    }
}
