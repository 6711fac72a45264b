package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds at every guarded endpoint. */
class GuardedEndpointsTest {

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    static Stream<String> guarded() {
        return Stream.of(
                "GET /v1/session",
                "DELETE /v1/session",
                "GET /v1/session/attributes/colour",
                "PUT /v1/session/attributes/colour",
                "DELETE /v1/session/attributes/colour",
                "GET /v1/me",
                "PATCH /v1/me",
                "POST /v1/me/password",
                "GET /v1/sessions",
                "DELETE /v1/sessions/" + ID,
                "DELETE /v1/sessions?except=current",
                "POST /v1/logout-everywhere",
                "GET /v1/verify",
                "GET /v1/admin/users?username=x",
                "GET /v1/admin/users/" + ID + "/sessions",
                "POST /v1/admin/users/" + ID + "/kick",
                "POST /v1/admin/users/" + ID + "/sessions/" + ID + "/kick",
                "POST /v1/admin/users/" + ID + "/disable",
                "POST /v1/admin/users/" + ID + "/enable",
                "POST /v1/session/reauth",
                "GET /v1/admin/audit",
                "GET /v1/admin/online");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aStrangerIsAskedForACredential(String request) {
        var answer = SIGNET.stranger().send(request);
        assertThat(answer.verdict()).isEqualTo("401 credentials-missing");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"signet\"");
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoIsOutIsToldWhy(String request) {
        var login = SIGNET.newcomer().byToken();
        login.bearer().delete("/v1/session");
        var answer = login.bearer().send(request);
        assertThat(answer.verdict()).isEqualTo("401 logged-out");
        assertThat(answer.header("WWW-Authenticate").orElse(""))
                .startsWith("Bearer realm=\"signet\", error=\"invalid_token\", error_description=\"");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/session",
        "PUT, /v1/me",
        "DELETE, /v1/me",
        "GET, /v1/me/password",
        "PATCH, /v1/sessions",
        "GET, /v1/session/refresh",
        "GET, /v1/session/renew",
        "DELETE, /v1/session/renew",
        "GET, /v1/logout-everywhere",
        "POST, /v1/session/attributes/colour",
        "POST, /v1/verify",
        "GET, /v1/admin/users/" + ID + "/kick",
        "DELETE, /v1/admin/users/" + ID + "/disable",
        "POST, /v1/admin/online"
    })
    void anotherMethodIsRefused(String method, String path) {
        var answer = SIGNET.newcomer().byToken().bearer().send(method + " " + path);
        assertThat(answer.verdict()).isEqualTo("405 method-not-allowed");
        assertThat(answer.header("Allow")).isPresent();
    }

    @Test
    void whatDoesNotExistIsNotFoundByAnybody() {
        assertThat(SIGNET.stranger().get("/v1/nothing").verdict()).isEqualTo("404 not-found");
        assertThat(SIGNET.newcomer().byToken().bearer().get("/v1/nothing").verdict())
                .isEqualTo("404 not-found");
    }

    @Test
    void theWordsFollowTheLanguageAndTheReasonDoesNot() {
        var english = SIGNET.stranger().get("/v1/session");
        var chinese = SIGNET.stranger().get("/v1/session", "Accept-Language: zh-CN,zh;q=0.9");
        assertThat(chinese.verdict()).isEqualTo(english.verdict());
        assertThat(Json.text(chinese, "title")).isNotEqualTo(Json.text(english, "title"));
        assertThat(chinese.header("Content-Language")).contains("zh");
    }

    @Test
    void theTypeOfAProblemIsAPage() {
        var type = Json.text(SIGNET.stranger().get("/v1/session"), "type");
        assertThat(type).startsWith(SIGNET.issuer() + "/problems/");
        assertThat(SIGNET.stranger()
                        .get(type.substring(SIGNET.issuer().length()))
                        .status())
                .isEqualTo(200);
    }
}
