package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.AccessClaims;
import dev.signet.web.attack.Changes;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody makes of a good token: nothing throws, and nothing is admitted that the mint did not say. */
class TokenReaderFuzzTest {

    private static final VerificationKeys KEYS = Keys.holding(Keys.fresh("ours"));
    private static final JwtTokenReader READER = new JwtTokenReader(KEYS, InstantSource.system());
    private static final AccessClaims CLAIMS = SomeClaims.any();
    private static final String GOOD = new JwtTokenMint(KEYS).mint(CLAIMS).reveal();

    static Stream<String> seeds() {
        return Stream.of(GOOD, "..", "srt1.x", "e30.e30.", "eyJhbGciOiJub25lIn0.e30.", GOOD + "=", "{\"a\":[]}");
    }

    @FuzzTest(maxDuration = "10m")
    @MethodSource("seeds")
    void noOtherClaimsAreAdmitted(@NotNull String token) {
        switch (READER.read(token)) {
            case Reading.UnknownKey unknown -> assertThat(token).isNotEqualTo(GOOD);
            case Reading.Faulty refused -> assertThat(token).isNotEqualTo(GOOD);
            case Reading.Genuine genuine -> {
                assertThat(genuine.claims()).isEqualTo(CLAIMS);
                assertThat(signed(token)).isEqualTo(signed(GOOD));
            }
        }
    }

    @Test
    void noneOfTheShortRun() {
        Changes.of(GOOD, 5_000).forEach(this::noOtherClaimsAreAdmitted);
    }

    /** All but the signature, of which ECDSA allows more than one. */
    private static String signed(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }
}
