package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.signet.web.error.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class FailureTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01";

    @RegisterExtension
    static final RunningEdge EDGE = new RunningEdge();

    @ParameterizedTest
    @CsvSource({
        "GET /v1/nothing, 404 not-found",
        "PUT /v1/dummy, 405 method-not-allowed",
        "OPTIONS /v1/dummy, 405 method-not-allowed",
        "GET /v1/guarded, 401 credentials-missing",
        "GET /v1/number/abc?wait=1, 422 invalid-field",
        "GET /v1/number/1, 422 invalid-field",
        "GET /v1/bug, 500 internal-error",
        "GET /v1/full, 503 unavailable",
        "GET /problems/nonsense, 404 not-found"
    })
    void everyFailureIsAProblem(String request, String verdict) {
        Wire.Answer answer = EDGE.wire().send(request, TRACEPARENT);
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.all("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"" + EDGE.issuer() + "/problems/" + verdict.substring(4) + "\"")
                .contains("\"trace_id\":\"" + TRACE + "\"");
    }

    @Test
    void anInvalidTargetIsAProblemToo() {
        assertThat(EDGE.wire().send("GET /v1/%zz").verdict()).isEqualTo("400 malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: abc", "Content-Length: -5", "Content-Length: 1, 2", "Bad\u0001: x"})
    void aHeaderThatCannotBeReadIsAProblemToo(String header) {
        assertThat(EDGE.wire().send("POST /v1/bodiless", header).verdict()).isEqualTo("400 malformed-request");
    }

    @Test
    void twoWaysToEndABodyAreRefused() {
        String[] smuggled = {"Content-Type: application/json", "Content-Length: 5", "Transfer-Encoding: chunked"};
        assertThat(EDGE.wire().send("POST /v1/dummy", smuggled).verdict()).isEqualTo("400 malformed-request");
    }

    @Test
    void aFailureOfAHeadRequestHasNoBody() {
        Wire.Answer answer = EDGE.wire().send("HEAD /v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aFormThatDoesNotExistIsAProblemToo() {
        assertThat(EDGE.wire().send("GET /v1/dummy", "Accept: text/html").verdict())
                .isEqualTo("406 not-acceptable");
        assertThat(EDGE.wire().send("GET /v1/nothing", "Accept: image/png").verdict())
                .isEqualTo("404 not-found");
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        assertThat(EDGE.wire()
                        .send("PUT /v1/dummy")
                        .header("Allow")
                        .orElseThrow()
                        .split(","))
                .contains("GET", "POST", "PATCH", "DELETE");
    }

    @Test
    void aFieldOfTheAddressIsNamed() {
        assertThat(EDGE.wire().send("GET /v1/number/abc?wait=1").body())
                .contains("\"errors\":[{\"field\":\"number\",\"message\":\"does not have the right form\"}]");
        assertThat(EDGE.wire().send("GET /v1/number/1", "Accept-Language: zh").body())
                .contains("\"errors\":[{\"field\":\"wait\",\"message\":\"缺失\"}]");
    }

    @Test
    void aFullServiceSaysWhenToComeAgain() {
        assertThat(EDGE.wire().send("GET /v1/full").all("Retry-After")).containsExactly("2");
    }

    @Test
    void aBugTellsTheCallerNothingAndTheLogEverythingUnderTheSameTrace() {
        Logger root = (Logger) LoggerFactory.getLogger("dev.signet");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            Wire.Answer answer = EDGE.wire().send("GET /v1/bug?password=hunter2", TRACEPARENT);
            assertThat(answer.body()).doesNotContain("xyzzy", "Exception");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).isEqualTo("trace " + TRACE + ": GET /v1/bug failed");
            assertThat(event.getThrowableProxy().getMessage()).contains("xyzzy");
            assertThat(event.getMDCPropertyMap()).containsEntry("trace_id", TRACE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTypeOfEveryProblemIsAPageInBothLanguages(Reason reason) {
        Wire.Answer problem = EDGE.wire().send("GET /v1/reason/" + reason.code());
        assertThat(problem.verdict()).isEqualTo(reason.status().getCode() + " " + reason.code());
        Wire.Answer english = EDGE.wire().send("GET /problems/" + reason.code());
        Wire.Answer chinese = EDGE.wire().send("GET /problems/" + reason.code(), "Accept-Language: zh-CN");
        assertThat(english.status()).isEqualTo(200);
        assertThat(english.all("Content-Type")).containsExactly("text/html;charset=utf-8");
        assertThat(english.all("Vary")).containsExactly("Accept-Language");
        assertThat(english.body()).contains("<html lang=\"en\">", "<code>" + reason.code() + "</code>");
        assertThat(chinese.body()).contains("<html lang=\"zh\">", "<code>" + reason.code() + "</code>");
    }
}
