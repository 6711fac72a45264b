package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where a request comes from is nothing that a client may say. */
class ClientAddressTest {

    @RegisterExtension
    static final RunningSignet OPEN = new RunningSignet(Map.of("SIGNET_LIMITS", "standard"));

    @RegisterExtension
    static final RunningSignet BEHIND_A_PROXY =
            new RunningSignet(Map.of("SIGNET_LIMITS", "standard", "SIGNET_TRUSTED_PROXIES", Places.PROXY));

    @Test
    void whatAStrangerSaysOfHisAddressIsIgnored() {
        for (int number = 0; number < 3; number++) {
            assertThat(guess(OPEN, number, Places.header(Places.fresh()))).isEqualTo("401 credentials-invalid");
        }
        assertThat(guess(OPEN, 3, Places.header(Places.fresh()))).isEqualTo("422 captcha-required");
        assertThat(guess(OPEN, 4, "Forwarded: for=" + Places.fresh())).isEqualTo("422 captcha-required");
    }

    @Test
    void behindAProxyTheHopBeforeItCountsAndNotWhatWasWrittenBeforeThat() {
        var here = Places.fresh();
        for (int number = 10; number < 13; number++) {
            assertThat(guess(BEHIND_A_PROXY, number, Places.header(Places.fresh() + ", " + here)))
                    .isEqualTo("401 credentials-invalid");
        }
        assertThat(guess(BEHIND_A_PROXY, 13, Places.header(Places.fresh() + ", " + here)))
                .isEqualTo("422 captcha-required");
        assertThat(guess(BEHIND_A_PROXY, 14, Places.header(Places.fresh()))).isEqualTo("401 credentials-invalid");
    }

    @Test
    void theListOfSessionsShowsTheAddressThatCounts() {
        var member = Member.register(
                BEHIND_A_PROXY.stranger().with(Places.header(Places.fresh())), BEHIND_A_PROXY.newName());
        var login = new Member(
                        BEHIND_A_PROXY.stranger().with("X-Forwarded-For: 6.6.6.6, 192.0.2.44"),
                        member.name(),
                        member.sub())
                .byToken();
        assertThat(login.bearer().get("/v1/sessions").body())
                .contains("192.0.2.44")
                .doesNotContain("6.6.6.6");
    }

    private static String guess(RunningSignet signet, int number, String header) {
        var body =
                "{\"username\":\"target%d\",\"password\":\"no such password\",\"mode\":\"cookie\"}".formatted(number);
        return Member.patiently(() -> signet.stranger().post("/v1/sessions", body, header))
                .verdict();
    }
}
