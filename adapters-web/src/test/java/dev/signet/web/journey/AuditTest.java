package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.Cause;
import dev.signet.web.error.Reason;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code GET /v1/admin/audit}. */
class AuditTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @RegisterExtension
    static final SharedSignet SIGNET = SharedSignet.SIGNET;

    @Test
    void aLoginAndItsEndAreWrittenDownWithTheirCircumstances() {
        var member = SIGNET.newcomer();
        var login = member.byCookie();
        login.bearer().delete("/v1/session", "traceparent: 00-" + TRACE + "-b7ad6b7169203331-01");
        var events = eventsOf(member);
        assertThat(kinds(events)).containsExactly("session-ended", "logged-in", "registered");
        var end = events.getFirst();
        assertThat(end.required("reason").asText()).isEqualTo("logged-out");
        assertThat(end.required("session").asText()).isEqualTo(login.sid());
        assertThat(end.required("trace_id").asText()).isEqualTo(TRACE);
        assertThat(end.required("network").asText()).isEqualTo("127.0.0.1");
        assertThat(end.has("actor")).isFalse();
    }

    @Test
    void failuresInARowAreCountedAndNotWrittenAnew() {
        var member = SIGNET.newcomer();
        for (int i = 0; i < 6; i++) {
            member.tryToLogIn("not the one", ",\"mode\":\"token\"");
        }
        var failures = eventsOf(member).stream()
                .filter(event -> event.required("kind").asText().equals("login-failed"))
                .toList();
        // a new minute may begin in between
        assertThat(failures).hasSizeBetween(1, 2);
        assertThat(failures.stream()
                        .mapToInt(event -> event.required("times").asInt())
                        .sum())
                .isEqualTo(6);
        assertThat(failures.getFirst().required("reason").asText()).isEqualTo("credentials-invalid");
    }

    @Test
    void whatWasTypedForAnUnknownNameIsNotKept() {
        new Member(SIGNET.stranger(), "hunter2-in-the-wrong-field", "").tryToLogIn("x", ",\"mode\":\"token\"");
        var page = read("kind=login-failed");
        assertThat(page.toString()).contains("login-failed").doesNotContain("hunter2");
    }

    @Test
    void everyEndHasItsEventAndAKickItsActor() {
        var member = SIGNET.newcomer();
        member.byCookie();
        member.byToken();
        var root = SIGNET.administrator();
        root.bearer().post("/v1/admin/users/" + member.sub() + "/kick");
        var events = eventsOf(member);
        assertThat(kinds(events))
                .containsExactly(
                        "session-ended", "session-ended", "user-kicked", "logged-in", "logged-in", "registered");
        for (var event : events.subList(0, 3)) {
            assertThat(event.required("actor").asText()).isEqualTo(Json.text(root.answer(), "sub"));
        }
        assertThat(events.getFirst().required("reason").asText()).isEqualTo("session-kicked");
    }

    @Test
    void aPasswordChangeEndsAllAndBeginsOne() {
        var member = SIGNET.newcomer();
        member.byToken();
        var here = member.byCookie();
        here.bearer()
                .post(
                        "/v1/me/password",
                        "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                                .formatted("not the one", Member.NEXT_PASSWORD));
        here.bearer()
                .post(
                        "/v1/me/password",
                        "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                                .formatted(Member.PASSWORD, Member.NEXT_PASSWORD));
        assertThat(kinds(eventsOf(member)))
                .startsWith("password-changed", "session-ended", "session-ended", "password-change-failed");
    }

    @Test
    void aReplayAndAReuseOfARefreshTokenAreWrittenDown() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        var second = login.refreshed();
        login.refresh();
        second.refreshed();
        login.refresh();
        var events = eventsOf(member);
        assertThat(kinds(events)).startsWith("session-ended", "refresh-reused", "refresh-repeated", "logged-in");
        assertThat(events.getFirst().required("reason").asText()).isEqualTo("refresh-reused");
    }

    @Test
    void aConfirmationAndItsFailureAreWrittenDown() {
        var member = SIGNET.newcomer();
        var login = member.byCookie();
        login.bearer().post("/v1/session/reauth", "{\"password\":\"not the one\"}");
        login.bearer().post("/v1/session/reauth", "{\"password\":\"" + Member.PASSWORD + "\"}");
        assertThat(kinds(eventsOf(member))).startsWith("reauthenticated", "reauthentication-failed");
    }

    @Test
    void whatAnAdministratorDidAndWhoOnlyTriedAreWrittenDown() {
        var member = SIGNET.newcomer();
        var root = SIGNET.administrator().bearer();
        root.get("/v1/admin/users?username=" + member.name());
        root.get("/v1/admin/users/" + member.sub() + "/sessions");
        root.post("/v1/admin/users/" + member.sub() + "/disable");
        root.post("/v1/admin/users/" + member.sub() + "/enable");
        root.get("/v1/admin/audit?subject=" + member.sub());
        member.byToken().bearer().get("/v1/admin/online");
        var events = eventsOf(member);
        assertThat(kinds(events))
                .startsWith(
                        "administration-refused",
                        "logged-in",
                        "audit-read",
                        "account-enabled",
                        "account-disabled",
                        "sessions-looked-up",
                        "user-looked-up");
        assertThat(events.getFirst().required("reason").asText()).isEqualTo("not-allowed");
    }

    @Test
    void cookiesOfTwoUsersTogetherAreWrittenDown() {
        var both = SIGNET.newcomer().byCookie().pair(Login.SHARED) + "; "
                + SIGNET.newcomer().byCookie().pair(Login.SHARED);
        assertThat(SIGNET.stranger().get("/v1/session", "Cookie: " + both).verdict())
                .isEqualTo("401 cookie-conflict");
        Patience.untilThePoolIsWell(
                () -> read("kind=cookie-conflict").required("events").size() > 0);
        assertThat(read("kind=cookie-conflict").at("/events/0/network").asText())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theKeyThatSignsWasAddedByTheServiceItself() {
        var kid =
                Json.of(SIGNET.stranger().get("/oauth2/jwks")).at("/keys/0/kid").asText();
        var event = read("kind=key-added").at("/events/0");
        assertThat(event.required("detail").asText()).isEqualTo(kid);
        assertThat(event.required("network").asText()).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        var member = SIGNET.newcomer();
        IntStream.range(0, 4).forEach(i -> member.byToken());
        var query = "subject=" + member.sub() + "&limit=2";
        var first = read(query);
        var second =
                read(query + "&kind=logged-in&before=" + first.required("next").asLong());
        assertThat(first.required("events")).hasSize(2);
        assertThat(second.required("events")).hasSize(2);
        var rest = read(query + "&before=" + second.required("next").asLong());
        assertThat(kinds(list(rest))).endsWith("registered");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void timeAndSessionNarrowItDown() {
        var member = SIGNET.newcomer();
        var login = member.byToken();
        member.byToken();
        assertThat(kinds(list(read("session=" + login.sid())))).containsExactly("logged-in");
        long now = Json.number(login.answer(), "auth_time");
        var subject = "subject=" + member.sub();
        assertThat(list(read(subject + "&from=" + (now - 60) + "&to=" + (now + 60))))
                .isNotEmpty();
        assertThat(list(read(subject + "&from=" + (now + 60)))).isEmpty();
        assertThat(list(read(subject + "&to=" + (now - 60)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "subject=x, subject",
        "session=x, session",
        "kind=x, kind",
        "from=-1, from",
        "to=yesterday, to",
        "before=x, before",
        "limit=0, limit",
        "limit=201, limit",
        "limit=1&limit=2, limit",
        "kind=, kind"
    })
    void aQuestionThatCannotBeReadIsRefused(String query, String field) {
        var answer = SIGNET.administrator().bearer().get("/v1/admin/audit?" + query);
        assertThat(answer.verdict()).isEqualTo("422 invalid-field");
        assertThat(Json.faults(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseIsAReasonOfTheWire(Cause cause) {
        assertThat(Reason.of(cause.code())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void everyKindCanBeAskedFor(AuditKind kind) {
        assertThat(read("kind=" + kind.code()).has("events")).isTrue();
    }

    private static List<JsonNode> eventsOf(Member member) {
        return list(read("subject=" + member.sub()));
    }

    private static JsonNode read(String query) {
        var answer = SIGNET.administrator().bearer().get("/v1/admin/audit?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Json.of(answer);
    }

    private static List<JsonNode> list(JsonNode page) {
        return StreamSupport.stream(page.required("events").spliterator(), false)
                .toList();
    }

    private static List<String> kinds(List<JsonNode> events) {
        return events.stream().map(event -> event.required("kind").asText()).toList();
    }
}
