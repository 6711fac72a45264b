package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.in.TendSigningKeys;
import dev.signet.web.edge.Wire.Answer;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code POST /v1/admin/keys/rotate}, on two nodes of one database. */
class RotateKeysTest {

    private static final String ROTATE = "/v1/admin/keys/rotate";
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet ONE = new RunningSignet(
            Map.of("SIGNET_KEY_ENCRYPTION_KEY", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="), CLOCK.asAdapter());

    @RegisterExtension
    static final RunningSignet TWO = ONE.anotherNode(Map.of());

    @Test
    void theNextKeyIsShownAndThenSignsAndThenTheOldOneGoes() throws ParseException {
        var member = ONE.newcomer();
        var before = signer(member.byToken());
        long asked = CLOCK.instant().getEpochSecond();
        var answer = ONE.administrator().bearer().post(ROTATE);
        assertThat(answer.status()).isEqualTo(202);
        var next = planned(answer).path("kid").asText();
        assertThat(planned(answer).path("signs_at").asLong()).isBetween(asked + 600, asked + 620);
        assertThat(kids(ONE)).containsExactly(before, next);
        assertThat(planned(ONE.administrator().bearer().post(ROTATE))
                        .path("kid")
                        .asText())
                .isEqualTo(next);

        // two has not read the keys since, and is not behind for long
        CLOCK.pass(Duration.ofMinutes(10));
        var old = member.byToken();
        assertThat(signer(old)).isEqualTo(before);
        tend(ONE);
        var login = member.byToken();
        assertThat(signer(login)).isEqualTo(next);
        assertThat(kids(TWO)).containsExactly(before);
        assertThat(at(TWO, login).get("/v1/session").status()).isEqualTo(200);
        assertThat(kids(TWO)).containsExactly(before, next);
        assertThat(at(TWO, old).get("/v1/session").status()).isEqualTo(200);

        CLOCK.pass(Duration.ofMinutes(23));
        tend(TWO);
        assertThat(kids(TWO)).containsExactly(next);
        tend(ONE);
        assertThat(kids(ONE)).containsExactly(next);
        assertThat(login.refresh().status()).isEqualTo(200);
    }

    @Test
    void aKeyInWrongHandsIsGoneAtOnceAndNoSessionIsLost() throws ParseException {
        var member = ONE.newcomer();
        var cookie = member.byCookie();
        var login = member.byToken();
        assertThat(at(ONE, login).get("/v1/session").status()).isEqualTo(200);
        assertThat(at(TWO, login).get("/v1/session").status()).isEqualTo(200);

        var answer = ONE.administrator().bearer().post(ROTATE, "{\"now\":true}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(kids(ONE)).containsExactly(planned(answer).path("kid").asText());
        for (var node : List.of(ONE, TWO)) {
            assertThat(at(node, login).get("/v1/session").verdict()).isEqualTo("401 signature-invalid");
            assertThat(at(node, cookie).get("/v1/session").status()).isEqualTo(200);
        }
        var refreshed = login.refreshed();
        assertThat(signer(refreshed)).isEqualTo(planned(answer).path("kid").asText());
        assertThat(at(TWO, refreshed).get("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoRotationIsRefused() {
        var root = ONE.administrator().bearer();
        assertThat(root.post(ROTATE, "{\"now\":\"soon\"}").status()).isEqualTo(422);
    }

    /** There is one algorithm in use here. */
    private static JsonNode planned(Answer answer) {
        return Json.of(answer).path("keys").path(0);
    }

    private static Visitor at(RunningSignet node, Login login) {
        return login.at(node.stranger()).bearer();
    }

    /** What each node does once a minute. */
    private static void tend(RunningSignet node) {
        node.part(TendSigningKeys.class).tend();
    }

    private static String signer(Login login) throws ParseException {
        return SignedJWT.parse(login.accessToken()).getHeader().getKeyID();
    }

    private static List<String> kids(RunningSignet node) {
        var set = Json.of(node.stranger().get("/oauth2/jwks"));
        return StreamSupport.stream(set.path("keys").spliterator(), false)
                .map(key -> key.path("kid").asText())
                .toList();
    }
}
