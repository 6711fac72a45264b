package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.TokenMint;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The feed is for programs in their own name. */
class FeedAccessTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aPersonsTokenWithTheScopeIsNotEnough() {
        var reader = SIGNET.stranger().with("Authorization: Bearer " + ofAPerson("revocations.read"));
        assertThat(reader.get("/v1/session").status()).isEqualTo(200);
        for (var path : List.of("/v1/revocations", "/v1/revocations/snapshot", "/v1/revocations/stream")) {
            assertThat(reader.get(path).verdict()).as(path).isEqualTo("403 not-allowed");
        }
    }

    private static String ofAPerson(String scope) {
        var member = SIGNET.newcomer();
        var session = SessionId.parse(member.byToken().sid()).orElseThrow();
        var now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        var person = new TokenSubject.Person(
                UserId.parse(member.sub()).orElseThrow(), session, now, "urn:signet:acr:password", Set.of("pwd"));
        return SIGNET.part(TokenMint.class)
                .mint(new AccessClaims(
                        SIGNET.issuer(),
                        person,
                        SIGNET.issuer(),
                        "c_signet",
                        Set.of("account", scope),
                        new TokenId("jti-at-the-feed"),
                        Stamp.first(),
                        now,
                        now.plusSeconds(600)))
                .reveal();
    }
}
