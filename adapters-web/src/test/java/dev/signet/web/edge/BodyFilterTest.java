package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFilterTest {

    private static final String GOOD = "{\"display_name\":\"x\",\"expires_in\":1}";
    private static final String TOO_LARGE = "413 too-large";

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json; charset=utf-8"})
    void jsonIsTaken(String type) {
        assertThat(post(GOOD, "Content-Type: " + type).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/problem+json",
                "text/json",
                "application/jsonp",
                "text/plain; application/json",
                ""
            })
    void anyOtherTypeIsRefused(String type) {
        assertThat(post(GOOD, "Content-Type: " + type).verdict()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void aBodyWithoutATypeIsRefused() {
        assertThat(post(GOOD).verdict()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void twoTypesAreRefusedInEitherOrder() {
        String json = "Content-Type: application/json";
        String text = "Content-Type: text/plain";
        assertThat(post(GOOD, text, json).verdict()).isEqualTo("415 unsupported-media-type");
        assertThat(post(GOOD, json, text).verdict()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void aChunkedBodyHasToHaveATypeToo() {
        assertThat(chunked(GOOD).verdict()).isEqualTo("415 unsupported-media-type");
        assertThat(chunked(GOOD, "Content-Type: application/json").status()).isEqualTo(200);
    }

    @Test
    void noBodyNeedsNoType() {
        assertThat(EDGE.wire().send("POST /v1/bodiless").status()).isEqualTo(204);
        assertThat(EDGE.wire().send("DELETE /v1/dummy").status()).isEqualTo(204);
    }

    @Test
    void sixtyFourKibibytesAreTakenAndOneByteMoreIsNot() {
        String padded = GOOD + " ".repeat(64 * 1024 - GOOD.length());
        assertThat(EDGE.wire().sendJson("POST /v1/dummy", padded).status()).isEqualTo(200);
        assertThat(EDGE.wire().sendJson("POST /v1/dummy", padded + " ").verdict())
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void aDeclaredLengthIsEnoughToRefuse() {
        Wire.Answer answer =
                EDGE.wire().send("POST /v1/dummy", "Content-Type: application/json", "Content-Length: 1000000000");
        assertThat(answer.verdict()).isEqualTo(TOO_LARGE);
    }

    @Test
    void aBodyWithoutADeclaredLengthIsCutOffAtTheSameLimit() {
        String padded = GOOD + " ".repeat(64 * 1024);
        assertThat(chunked(padded, "Content-Type: application/json").verdict()).isEqualTo(TOO_LARGE);
    }

    @Test
    void headersOfSixteenKibibytesAreRefused() {
        assertThat(EDGE.wire()
                        .send("GET /v1/dummy", "X-Long: " + "x".repeat(15 * 1024))
                        .status())
                .isEqualTo(200);
        assertThat(EDGE.wire()
                        .send("GET /v1/dummy", "X-Long: " + "x".repeat(17 * 1024))
                        .verdict())
                .isEqualTo(TOO_LARGE);
        String[] many = new String[17];
        java.util.Arrays.setAll(many, i -> "X-Many-" + i + ": " + "x".repeat(1024));
        assertThat(EDGE.wire().send("GET /v1/dummy", many).verdict()).isEqualTo(TOO_LARGE);
    }

    @Test
    void aTargetOfMoreThanEightKibibytesIsRefused() {
        assertThat(EDGE.wire().send("GET /v1/dummy?x=" + "x".repeat(9 * 1024)).verdict())
                .isEqualTo(TOO_LARGE);
    }

    private static Wire.Answer post(String body, String... headers) {
        Wire wire = EDGE.wire();
        String[] own = {"Host: id.signet.localhost:" + wire.port(), "Content-Length: " + body.length()};
        return wire.bare("POST /v1/dummy", body, Wire.with(own, headers));
    }

    private static Wire.Answer chunked(String body, String... headers) {
        Wire wire = EDGE.wire();
        String[] own = {"Host: id.signet.localhost:" + wire.port(), "Transfer-Encoding: chunked"};
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return wire.bare("POST /v1/dummy", chunks, Wire.with(own, headers));
    }
}
