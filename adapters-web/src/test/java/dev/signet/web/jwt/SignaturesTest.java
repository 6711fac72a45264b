package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.client.JwsAlgorithm;
import java.security.Provider;
import java.security.Security;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Nodes of one installation may sign by different providers, and nobody can tell by the tokens. */
class SignaturesTest {

    private static final ECKey EC = Keys.fresh("ours");
    private static final RSAKey RSA = rsa();
    private static final Provider THE_JDKS = Security.getProvider("SunEC");

    static Stream<Arguments> signersAndReaders() {
        return Stream.of(Keys.AS_CHOSEN, Keys.BY_THE_JDK)
                .flatMap(signer -> Stream.of(Keys.AS_CHOSEN, Keys.BY_THE_JDK)
                        .flatMap(reader -> Stream.of(
                                arguments(JwsAlgorithm.ES256, EC, signer, reader),
                                arguments(JwsAlgorithm.RS256, RSA, signer, reader))));
    }

    @ParameterizedTest
    @MethodSource("signersAndReaders")
    void whatOneSignsTheOtherVerifies(JwsAlgorithm algorithm, JWK key, Signatures signer, Signatures reader)
            throws JOSEException {
        var keys = Keys.holding(key, algorithm, reader);
        assertThat(read(keys, token(algorithm, key, signer))).isInstanceOf(Reading.Genuine.class);
    }

    /** A provider may throw at what another just refuses. */
    @ParameterizedTest
    @MethodSource("signersAndReaders")
    void aBrokenSignatureIsRefusedAndNothingElse(JwsAlgorithm algorithm, JWK key, Signatures signer, Signatures reader)
            throws JOSEException {
        var keys = Keys.holding(key, algorithm, reader);
        var good = token(algorithm, key, signer);
        var signed = good.substring(0, good.lastIndexOf('.') + 1);
        var signature = new Base64URL(good.substring(signed.length())).decode();
        brokenFormsOf(signature)
                .forEach(broken -> assertThat(read(keys, signed + Base64URL.encode(broken)))
                        .as(Arrays.toString(broken))
                        .isEqualTo(new Reading.Faulty(TokenFault.SIGNATURE_INVALID)));
    }

    private static Stream<byte[]> brokenFormsOf(byte[] good) {
        var random = new Random(20261120);
        var lengths = random.ints(500, 1, 2 * good.length).mapToObj(byte[]::new).peek(random::nextBytes);
        var bits = random.ints(500, 0, 8 * good.length).mapToObj(bit -> {
            var other = good.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            return other;
        });
        var cut = random.ints(100, 1, 2 * good.length)
                .filter(length -> length != good.length)
                .mapToObj(length -> Arrays.copyOf(good, length));
        var zeros = new byte[good.length];
        var ones = new byte[good.length];
        Arrays.fill(ones, (byte) 0xff);
        return Stream.of(lengths, bits, cut, Stream.of(zeros, ones)).flatMap(all -> all);
    }

    @Test
    void whatLoadsComputes() throws JOSEException {
        var signatures = new Signatures(() -> THE_JDKS);
        assertThat(signatures.signer(EC).getJCAContext().getProvider()).isSameAs(THE_JDKS);
        assertThat(signatures.verifier(EC).getJCAContext().getProvider()).isSameAs(THE_JDKS);
    }

    @Test
    void whereTheProviderDoesNotLoadTheJdkComputes() throws JOSEException {
        for (Supplier<Provider> unsuited : List.<Supplier<Provider>>of(
                () -> {
                    throw new UnsatisfiedLinkError("no library for this machine");
                },
                () -> {
                    throw new NoClassDefFoundError("com/amazon/corretto");
                },
                () -> {
                    throw new IllegalStateException("it has failed its own tests");
                })) {
            var signatures = new Signatures(unsuited);
            assertThat(signatures.signer(EC).getJCAContext().getProvider()).isNull();
            assertThat(signatures.verifier(RSA).getJCAContext().getProvider()).isNull();
        }
    }

    @Test
    void theLogSaysWhoSigns() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Signatures.class);
        logger.addAppender(log);
        new Signatures(() -> THE_JDKS);
        new Signatures(() -> {
            throw new UnsatisfiedLinkError("no library for this machine");
        });
        logger.detachAppender(log);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Tokens are signed and verified by " + THE_JDKS.getInfo() + ".",
                        "Tokens are signed and verified by the JDK, since the native provider does not load:"
                                + " java.lang.UnsatisfiedLinkError: no library for this machine");
    }

    private static String token(JwsAlgorithm algorithm, JWK key, Signatures by) throws JOSEException {
        return Keys.holding(key, algorithm, by)
                .signing(algorithm)
                .sign(JwtClaims.from(SomeClaims.any()))
                .serialize();
    }

    private static Reading read(VerificationKeys keys, String token) {
        return new JwtTokenReader(keys, InstantSource.system()).read(token);
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("ours").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
