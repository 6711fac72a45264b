package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.application.port.in.TendSigningKeys;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys are rotated twice while sites verify by copies of the JWK set that are up to five minutes old. */
class CachedJwksTest {

    private static final int PERIOD = 5;
    private static final int TOKEN_LIVES = 10;
    private static final int ROTATION = 40;
    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningSignet ONE = new RunningSignet(
            Map.of("SIGNET_KEY_ENCRYPTION_KEY", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="), CLOCK.asAdapter());

    @RegisterExtension
    static final RunningSignet TWO = ONE.anotherNode(Map.of());

    private final List<JWKSet> copies = new ArrayList<>();
    private final Deque<SignedJWT> living = new ArrayDeque<>();

    @Test
    void noTokenIsRefusedAtAnyMoment() throws ParseException, JOSEException {
        var one = ClientApp.machine(ONE, "c_verified");
        var two = new ClientApp(TWO, one.id(), one.secret());
        for (int phase = 0; phase < PERIOD; phase++) {
            copies.add(fetched());
        }
        var before = copies.getFirst().getKeys().getFirst().getKeyID();
        for (int minute = 0; minute < 2 * ROTATION; minute++) {
            if (minute % ROTATION == 0) {
                assertThat(ONE.administrator()
                                .bearer()
                                .post("/v1/admin/keys/rotate")
                                .status())
                        .isEqualTo(202);
            }
            CLOCK.pass(Duration.ofMinutes(1));
            copies.set(minute % PERIOD, fetched());
            ONE.part(TendSigningKeys.class).tend();
            TWO.part(TendSigningKeys.class).tend();
            mint(one, two);
            for (var copy : copies) {
                for (var token : living) {
                    assertThat(copy.getKeyByKeyId(token.getHeader().getKeyID()))
                            .as("in minute " + minute)
                            .isNotNull();
                }
                assertThat(living.getLast().verify(new ECDSAVerifier(key(copy))))
                        .isTrue();
            }
        }
        assertThat(copies.getFirst().size()).isEqualTo(1);
        assertThat(copies.getFirst().getKeyByKeyId(before)).isNull();
    }

    private void mint(ClientApp... apps) throws ParseException {
        for (var app : apps) {
            living.add(SignedJWT.parse(app.accessToken()));
        }
        while (living.size() > apps.length * TOKEN_LIVES) {
            living.removeFirst();
        }
    }

    private ECKey key(JWKSet copy) {
        return copy.getKeyByKeyId(living.getLast().getHeader().getKeyID()).toECKey();
    }

    /** From the node that hears of each key last. */
    private static JWKSet fetched() throws ParseException {
        return JWKSet.parse(TWO.stranger().get("/oauth2/jwks").body());
    }
}
