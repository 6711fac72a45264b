package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.key.Kid;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** To check a signature costs as much as thirty requests. */
class JwtTokenReaderTest {

    private static final String KID = "ours";
    private static final ECKey KEY = Keys.fresh(KID);

    private final VerificationKeys keys = Keys.holding(KEY);
    private final JwtTokenReader reader =
            new JwtTokenReader(keys, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    private final String token = new JwtTokenMint(keys).mint(SomeClaims.any()).reveal();

    /** Each look at a signature makes a reading of its own. */
    @Test
    void theSignatureOfATokenIsCheckedOnce() {
        assertThat(reader.remembered(token)).isEmpty();
        var first = reader.read(token);
        assertThat(first).isInstanceOf(Reading.Genuine.class);
        for (int again = 0; again < 3; again++) {
            assertThat(reader.read(token)).isSameAs(first);
        }
        assertThat(reader.remembered(token)).containsSame(first);
    }

    @Test
    void aRefusalIsRememberedAsWell() {
        var forged = new JwtTokenMint(Keys.holding(Keys.fresh(KID)))
                .mint(SomeClaims.any())
                .reveal();
        var first = reader.read(forged);
        assertThat(first).isInstanceOf(Reading.Faulty.class);
        assertThat(reader.read(forged)).isSameAs(first);
    }

    @Test
    void whatIsRememberedGoesWithItsKey() {
        reader.read(token);
        keys.drop(new Kid(KID));
        assertThat(reader.remembered(token)).isEmpty();
        assertThat(reader.read(token)).isNotInstanceOf(Reading.Genuine.class);
    }
}
