package dev.signet.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.main.Settings;
import dev.signet.web.text.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private final Problems problems = new Problems(
            Settings.read(Map.of("SIGNET_ISSUER", "https://id.example.com", "SIGNET_DB_URL", "jdbc:h2:mem:problems")));

    @Test
    void aProblemHasAllOfItsParts() {
        MutableHttpResponse<Problem> response = problems.of(
                get().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
                Reason.INVALID_FIELD,
                List.of(new FieldError("display_name", "is too long")));
        assertThat(response.getContentType().orElseThrow()).hasToString("application/problem+json");
        assertThat(response.body())
                .isEqualTo(new Problem(
                        "https://id.example.com/problems/invalid-field",
                        "A value is not acceptable",
                        422,
                        "One or more values are missing or not acceptable; errors says which.",
                        "invalid-field",
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        List.of(new FieldError("display_name", "is too long")),
                        null));
    }

    @Test
    void titleAndDetailFollowTheLanguageAndTheReasonDoesNot() {
        MutableHttpResponse<Problem> response =
                problems.of(get().header("Accept-Language", "zh-CN"), Reason.LOGGED_OUT);
        Problem problem = response.body();
        assertThat(problem.title()).isEqualTo("已退出登录");
        assertThat(problem.detail()).isEqualTo("该会话已由本人结束。");
        assertThat(problem.reason()).isEqualTo("logged-out");
        assertThat(response.header("Content-Language")).isEqualTo("zh");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsStatusAndHeaders(Reason reason) {
        MutableHttpResponse<Problem> response = problems.of(get(), reason);
        int status = response.code();
        assertThat(status).isEqualTo(reason.status().getCode()).isBetween(400, 599);
        assertThat(response.getHeaders().contains("WWW-Authenticate")).isEqualTo(status == 401);
        assertThat(response.getHeaders().contains("Retry-After")).isEqualTo(status == 429 || status == 503);
        assertThat(Reason.of(reason.code())).contains(reason);
    }

    @ParameterizedTest
    @EnumSource
    void everyEnglishDetailFitsIntoAChallenge(Reason reason) {
        // RFC 6750 section 3: %x20-21 / %x23-5B / %x5D-7E
        assertThat(reason.detail(Texts.in(Locale.ENGLISH))).matches("[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CREDENTIALS_MISSING | - | Bearer realm=\"signet\"",
                "CREDENTIALS_MISSING | Bearer x | Bearer realm=\"signet\"",
                "SESSION_KICKED | - | Bearer realm=\"signet\"",
                "SESSION_KICKED | Basic x | Bearer realm=\"signet\"",
                "SESSION_KICKED | bearer x | Bearer realm=\"signet\", error=\"invalid_token\", error_description=\"An administrator has ended this session.\"",
                "STEP_UP_REQUIRED | - | Bearer realm=\"signet\", error=\"insufficient_user_authentication\", error_description=\"This needs a more recent or a stronger sign-in.\"",
                "NOT_ALLOWED | Bearer x | Bearer realm=\"signet\", error=\"insufficient_scope\"",
                "NOT_ALLOWED | - | -",
                "CROSS_SITE_REFUSED | Bearer x | -"
            })
    void theChallengeSaysWhatWasWrongWithATokenThatWasSent(Reason reason, String authorization, String challenge) {
        MutableHttpRequest<?> request = authorization == null ? get() : get().header("Authorization", authorization);
        assertThat(problems.of(request, reason).header("WWW-Authenticate")).isEqualTo(challenge);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "90000, 90"})
    void theTimeToWaitIsWholeSecondsAndNeverTooShort(long millis, String seconds) {
        assertThat(problems.retryAfter(get(), Reason.RENEWAL_TOO_EARLY, Duration.ofMillis(millis))
                        .header("Retry-After"))
                .isEqualTo(seconds);
    }

    @Test
    void anAnswerToHeadHasNoBody() {
        assertThat(problems.of(HttpRequest.HEAD("/v1/me"), Reason.NOT_FOUND).body())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, true",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more, true",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, false",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01, false",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01, false",
        "4bf92f3577b34da6a3ce929d0e0e4736, false",
        "'', false"
    })
    void onlyAValidTraceparentNamesTheTrace(String traceparent, boolean taken) {
        MutableHttpRequest<?> request = get().header("traceparent", traceparent);
        String id = TraceId.of(request);
        assertThat(id).matches("[0-9a-f]{32}").isEqualTo(TraceId.of(request)).isNotEqualTo(TraceId.of(get()));
        assertThat(id.equals("4bf92f3577b34da6a3ce929d0e0e4736")).isEqualTo(taken);
    }

    private static MutableHttpRequest<?> get() {
        return HttpRequest.GET("/v1/me");
    }
}
