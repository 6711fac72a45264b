package dev.signet.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.TokenFault;
import dev.signet.web.attack.Vectors;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that say what a good one says, and were not minted. */
class ForgedTokenTest {

    private static final String KID = "ours";
    private static final ECKey KEY = Keys.fresh(KID);
    private static final ECKey ATTACKERS = Keys.fresh(KID);
    private static final VerificationKeys KEYS = Keys.holding(KEY);
    private static final JwtTokenReader READER = new JwtTokenReader(KEYS, InstantSource.system());
    private static final String GOOD =
            new JwtTokenMint(KEYS).mint(SomeClaims.any()).reveal();
    private static final String[] PART = GOOD.split("\\.");
    private static final String CLAIMS = new Base64URL(PART[1]).decodeToString();
    private static final BigInteger ORDER = KEY.getCurve().toECParameterSpec().getOrder();

    @Test
    void theGoodOneIsGood() {
        assertThat(READER.read(GOOD)).isInstanceOf(Reading.Genuine.class);
        assertThat(READER.read(signed(header("\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"ours\""), CLAIMS, KEY)))
                .isInstanceOf(Reading.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "none ", ""})
    void noneIsNoAlgorithm(String none) {
        var header = header("\"alg\":\"" + none + "\",\"typ\":\"at+jwt\",\"kid\":\"ours\"");
        refused(joined(header, CLAIMS, ""));
        refused(joined(header, CLAIMS, PART[2]));
        refused(encoded(header) + "." + PART[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS384", "HS512"})
    void thePublicKeyIsNoSecret(String algorithm) throws JOSEException {
        var header = header("\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"ours\"");
        var der = KEY.toECPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(der) + "\n-----END PUBLIC KEY-----";
        for (var secret : List.of(
                der,
                bytes(pem),
                bytes(pem + "\n"),
                bytes(KEY.toPublicJWK().toJSONString()),
                KEY.getX().decode(),
                bytes(KID),
                bytes("secret"),
                new byte[1])) {
            refused(joined(header, CLAIMS, mac(algorithm, secret, encoded(header) + "." + PART[1])));
        }
    }

    @Test
    void noSecretOfThePublicListOpensADoor() {
        var secrets = Vectors.lines("jwt").orElse(List.of("secret", "changeme", "your-256-bit-secret"));
        var header = header("\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"ours\"");
        var input = encoded(header) + "." + PART[1];
        for (var secret : secrets) {
            refused(input + "." + mac("HS256", bytes(secret), input));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256K", "ES384", "ES512", "RS256", "PS256", "EdDSA", "Ed25519", "es256", "ES256 ", "SHA"})
    void anotherAlgorithmIsNotTried(String algorithm) {
        refused(signed(header("\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"ours\""), CLAIMS, KEY));
    }

    static List<String> headersThatBringAKey() {
        var jwk = ATTACKERS.toPublicJWK().toJSONString();
        return List.of(
                "\"jwk\":" + jwk,
                "\"jku\":\"https://evil.example/jwks\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"x5c\":[\"MIIB\"]",
                "\"x5t\":\"AAAA\"",
                "\"jwks\":{\"keys\":[" + jwk + "]}");
    }

    @ParameterizedTest
    @MethodSource("headersThatBringAKey")
    void aKeyThatATokenBringsAlongIsNotLookedAt(String key) {
        refused(signed(header("\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"ours\"," + key), CLAIMS, ATTACKERS));
        refused(signed(header("\"alg\":\"ES256\",\"typ\":\"at+jwt\"," + key), CLAIMS, ATTACKERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "null",
                "1",
                "[\"ours\"]",
                "{}",
                "\"OURS\"",
                "\"ours \"",
                "\"ours\\u0000\"",
                "\"../ours\"",
                "\"/dev/null\"",
                "\"x' UNION SELECT 'secret\"",
                "\"ours|ES256\"",
                "\"https://evil.example/key\""
            })
    void theNameOfAKeyIsComparedAndNothingElse(String kid) {
        refused(signed(header("\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":" + kid), CLAIMS, KEY));
        refused(signed(header("\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":" + kid), CLAIMS, ATTACKERS));
    }

    /** Even where our own key has signed: we never mint these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[\"exp\"],\"exp\":1",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"crit\":[\"x\"]",
                "\"crit\":\"x\"",
                "\"alg\":\"none\"",
                "\"kid\":\"theirs\"",
                "\"typ\":\"JWT\"",
                "\"alg\":\"ES256\""
            })
    void aHeaderThatCanBeReadInTwoWaysIsRefused(String more) {
        var good = "\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"ours\"";
        refused(signed(header(good + "," + more), CLAIMS, KEY));
        refused(signed(header(more + "," + good), CLAIMS, KEY));
    }

    @Test
    void claimsThatStandTwiceAreRefused() {
        var header = new Base64URL(PART[0]).decodeToString();
        refused(signed(header, CLAIMS.replaceFirst("\\{", "{\"stamp\":9,"), KEY));
        refused(signed(header, CLAIMS.replaceFirst("}$", ",\"sub\":\"BBBBBBBBBBBBBBBBBBBBBA\"}"), KEY));
        refused(signed(header, CLAIMS + CLAIMS, KEY));
        refused(signed(header, CLAIMS + "{}", KEY));
        refused(signed(header, "[" + CLAIMS + "]", KEY));
        refused(signed(header, "\"text\"", KEY));
        refused(signed(header, "", KEY));
    }

    @Test
    void aSignatureOfZerosProvesNothing() {
        for (var r : List.of(BigInteger.ZERO, BigInteger.ONE, ORDER.subtract(BigInteger.ONE), ORDER)) {
            for (var s : List.of(BigInteger.ZERO, BigInteger.ONE, ORDER.subtract(BigInteger.ONE), ORDER)) {
                refused(PART[0] + "." + PART[1] + "." + Base64URL.encode(concatenated(r, s)));
            }
        }
        for (int size : new int[] {0, 1, 63, 65, 96, 128}) {
            refused(PART[0] + "." + PART[1] + "." + Base64URL.encode(new byte[size]));
        }
    }

    @Test
    void aSignatureHasOneForm() throws JOSEException {
        var signature = new Base64URL(PART[2]).decode();
        refused(PART[0] + "." + PART[1] + "." + Base64URL.encode(ECDSA.transcodeSignatureToDER(signature)));
        refused(PART[0] + "." + PART[1] + "." + Base64URL.encode(java.util.Arrays.copyOf(signature, 65)));
        refused(PART[0] + "." + PART[1] + "." + Base64URL.encode(java.util.Arrays.copyOf(signature, 63)));
    }

    @Test
    void aTokenHasOneText() {
        for (int i = 0; i < 3; i++) {
            for (var other : otherTextsOf(PART[i])) {
                var parts = PART.clone();
                parts[i] = other;
                refused(String.join(".", parts));
            }
        }
        for (var other : List.of(
                " " + GOOD,
                GOOD + " ",
                GOOD + "\n",
                "." + GOOD,
                GOOD + ".",
                GOOD + ".x",
                GOOD + "." + GOOD,
                GOOD.replace(".", ".\n"),
                PART[0] + ".." + PART[2],
                ".." + PART[2],
                "..",
                "",
                "Bearer " + GOOD,
                "\u0000" + GOOD,
                "{\"payload\":\"" + PART[1] + "\",\"protected\":\"" + PART[0] + "\",\"signature\":\"" + PART[2]
                        + "\"}")) {
            refused(other);
        }
    }

    @Test
    void aHugeTokenIsNotEvenParsed() {
        refused(GOOD + "A".repeat(8 * 1024));
        refused("A".repeat(1 << 20));
        refused(".".repeat(8 * 1024));
        refused(encoded("[".repeat(6000)) + ".." + PART[2]);
    }

    /** The same bytes in other characters, as lenient decoders take them. */
    private static List<String> otherTextsOf(String part) {
        var others =
                new ArrayList<>(List.of(part + "=", part + "==", part + "A", part + "\n", "%20" + part, part + "*"));
        int last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .indexOf(part.charAt(part.length() - 1));
        if (part.length() % 4 != 0) {
            var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            others.add(part.substring(0, part.length() - 1) + alphabet.charAt(last ^ 1));
        }
        Optional.of(part.replace('-', '+').replace('_', '/'))
                .filter(plain -> !plain.equals(part))
                .ifPresent(others::add);
        return others;
    }

    private static void refused(String token) {
        assertThat(READER.read(token))
                .as(token)
                .isInstanceOf(Reading.Faulty.class)
                .isNotEqualTo(new Reading.Faulty(TokenFault.EXPIRED));
    }

    private static String header(String members) {
        return "{" + members + "}";
    }

    private static String signed(String header, String claims, ECKey key) {
        return joined(header, claims, signature(encoded(header) + "." + encoded(claims), key));
    }

    private static String joined(String header, String claims, String signature) {
        return encoded(header) + "." + encoded(claims) + "." + signature;
    }

    private static String signature(String input, ECKey key) {
        try {
            PrivateKey secret = key.toECPrivateKey();
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(bytes(input));
            return Base64URL.encode(signature.sign()).toString();
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String mac(String algorithm, byte[] secret, String input) {
        try {
            var name = algorithm.replace("HS", "HmacSHA");
            var mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret, name));
            return Base64URL.encode(mac.doFinal(bytes(input))).toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] concatenated(BigInteger r, BigInteger s) {
        var both = new byte[64];
        for (int i = 0; i < 32; i++) {
            both[31 - i] = r.shiftRight(8 * i).byteValue();
            both[63 - i] = s.shiftRight(8 * i).byteValue();
        }
        return both;
    }

    private static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
