package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every button of the attack tab, pressed against the real server with the limits that everybody has. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackWalkIT {

    private static final Pattern CAME = Pattern.compile("<p class=\"came\"><strong>([^<]*)</strong>");
    private static final int PORT = FreePorts.fiveInARow();
    private static final Addresses AT = Addresses.from(PORT);
    private static RunningDemo demo;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(PORT);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "plant-cookie, 401 cookie-conflict|200",
        "forged-login, 403 cross-site-refused|403 cross-site-refused",
        "forged-logout, 403 cross-site-refused|200",
        "replayed-refresh, 200|200|200|400 refresh-reused|400 refresh-reused|401 refresh-reused",
        "reused-captcha, 201|422 captcha-invalid",
        "open-redirect, 400|400",
        "unsigned-token, 401 token-malformed",
        "foreign-host, 421 unknown-host|401 credentials-missing",
    })
    void isRefusedForTheVeryReason(String attack, String came) throws IOException {
        String panel = afterPressing(attack, "en");

        assertThat(CAME.matcher(panel).results().map(step -> step.group(1)))
                .as(panel)
                .containsExactly(came.split("\\|"));
        assertThat(panel).contains("Signet held.").doesNotContain("NOT");
        for (String about : links(panel)) {
            assertThat(Loopback.send(Loopback.request(AT.id(), about).build()).statusCode())
                    .as(about)
                    .isEqualTo(200);
        }
    }

    /** Three failures and everybody at this address is asked for a captcha: the stage has to solve one, too. */
    @Test
    @Order(2)
    void theAttacksGoOnAfterAVisitorsWrongPasswords() throws IOException {
        Map<String, Object> wrong = Map.of("username", "alice", "password", "not hers", "mode", "cookie");
        for (int attempt = 0; attempt < 5; attempt++) {
            Loopback.send(Shot.post(AT.id(), "/v1/sessions", wrong).request(Texts.ENGLISH));
        }

        for (String attack : List.of("plant-cookie", "forged-logout", "replayed-refresh", "reused-captcha")) {
            assertThat(afterPressing(attack, "zh")).contains("Signet 守住了。");
        }
    }

    private static List<String> links(String panel) {
        return Pattern.compile("href=\"http://[^/]*(/problems/[^\"]*)\"")
                .matcher(panel)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    /** The panel of that attack. */
    private static String afterPressing(String attack, String language) throws IOException {
        assertThat(Loopback.send(new Shot("POST", AT.stage(), "/attacks/" + attack + "?lang=" + language, List.of(), "")
                                .from(AT.stage().toString(), "same-origin")
                                .request(Texts.ENGLISH))
                        .headers()
                        .firstValue("Location"))
                .contains("/attacks?lang=" + language + "#" + attack);
        String page = Loopback.send(Loopback.request(AT.stage(), "/attacks?lang=" + language)
                        .build())
                .body();
        int start = page.indexOf("id=\"" + attack + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }
}
