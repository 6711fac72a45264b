package dev.signet.web.page;

import static dev.signet.web.journey.RunningSignet.instead;
import static dev.signet.web.page.RunningPages.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangeProfile;
import dev.signet.application.port.in.EndSession;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.web.journey.Outage;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a form whose session ends, or whose store goes away, between looking and acting. */
class AccountOverTest {

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages();

    @RegisterExtension
    static final RunningPages TOO_LATE = new RunningPages(
            Map.of(),
            instead(ChangeProfile.class, (caller, name) -> new ChangeProfile.Result.AlreadyOver(EndReason.KICKED)),
            instead(
                    ChangePassword.class,
                    (caller, current, wanted) -> new ChangePassword.Result.AlreadyOver(EndReason.PASSWORD_CHANGED)),
            instead(LogOutEverywhere.class, caller -> new LogOutEverywhere.Result.AlreadyOver(EndReason.LOGGED_OUT)),
            instead(EndSession.class, new NothingToEnd()));

    private static final class NothingToEnd implements EndSession {
        @Override
        public Result endSession(Caller caller, SessionId session) {
            return new Result.AlreadyOver(EndReason.REPLACED);
        }

        @Override
        public Result endOtherSessions(Caller caller) {
            return new Result.AlreadyOver(EndReason.REPLACED);
        }
    }

    @BeforeAll
    static void openAccounts() {
        SIGNET.register("alice");
        TOO_LATE.register("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "/account, display_name, Eve, because an administrator ended",
        "/account/password, new_password, another fine horse, because the password was changed",
        "/account/devices, end, AAAAAAAAAAAAAAAAAAAAAA, because you signed in again",
        "/account/devices, end, others, because you signed in again",
        "/account/devices, end, everywhere, because you ended this sign-in yourself"
    })
    void whoCameTooLateGetsTheFormToSignInWithTheReason(String page, String field, String value, String reason) {
        Browser browser = TOO_LATE.signedIn("alice");
        Shown login = browser.open(page).fill(field, value).send();
        assertThat(login.status()).isEqualTo(401);
        assertThat(login.element("notice")).contains(reason);
        assertThat(login.all("Set-Cookie")).isEmpty();
        Shown in = login.fill("username", "alice").fill("password", PASSWORD).send();
        assertThat(in.header("Location")).isEqualTo(TOO_LATE.issuer() + page);
    }

    @Test
    void withoutItsStoreThePageSaysSoAndKeepsTheCookies() {
        Browser browser = SIGNET.signedIn("alice");
        Shown form = browser.open("/account").fill("display_name", "Eve");
        try (Outage outage = Outage.of(SIGNET)) {
            for (Shown page : new Shown[] {browser.open("/account"), browser.open("/account/devices"), form.send()}) {
                assertThat(page.status()).isEqualTo(503);
                assertThat(page.header("Retry-After")).isNotEmpty();
                assertThat(page.words()).contains("Not available just now", "If you are signed in, you still are.");
                assertThat(page.all("Set-Cookie")).isEmpty();
            }
        }
        assertThat(browser.cookies()).containsKeys("__Http-signet", "__Host-signet-id");
    }
}
