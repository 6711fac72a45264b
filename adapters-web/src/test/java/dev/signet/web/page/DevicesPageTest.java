package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesPageTest {

    private static final TestClock CLOCK = new TestClock();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages(Map.of(), CLOCK.asAdapter());

    private String name = "";

    @BeforeEach
    void openAnAccount() {
        name = "carol" + NUMBER.incrementAndGet();
        SIGNET.register(name);
    }

    @Test
    void thisDeviceComesFirstAndEachSaysWhatAndWhen() {
        on("Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
        CLOCK.pass(Duration.ofHours(3));
        Shown page = on("Mozilla/5.0 (Windows NT 10.0) Chrome/150.0").open("/account/devices");
        assertThat(page.words())
                .containsSubsequence(
                        "Chrome on Windows",
                        "This device",
                        "Browser · 127.0.0.1",
                        "Last seen: just now",
                        "Firefox on Linux",
                        "Last seen: 3 hours ago",
                        "Signed in: ",
                        " UTC");
        assertThat(page.tags("time")).hasSize(4).allMatch(tag -> tag.matches("<time datetime=\"[0-9T:-]+Z\">"));
        assertThat(page.tags("svg")).hasSize(3).allMatch(tag -> tag.contains("aria-hidden=\"true\""));
    }

    @Test
    void aButtonSaysWhichDeviceItSignsOut() {
        Browser here = on("Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
        on("Mozilla/5.0 (Windows NT 10.0) Chrome/150.0");
        assertThat(here.open("/account/devices").words())
                .contains("Sign out : Firefox on Linux", "Sign out : Chrome on Windows");
    }

    @Test
    void anotherDeviceIsSignedOutAndNoneElse() {
        Browser here = SIGNET.signedIn(name);
        Browser there = SIGNET.signedIn(name);
        Browser third = SIGNET.signedIn(name);
        Shown done = here.open("/account/devices").fill("end", sid(there)).send();
        assertThat(done.status()).isEqualTo(303);
        Shown page = here.open(done.header("Location"));
        assertThat(page.element("notice")).isEqualTo("The device is signed out.");
        assertThat(sids(page)).hasSize(2).doesNotContain(sid(there));
        assertThat(there.open("/v1/session").html()).contains("logged-out");
        assertThat(third.open("/v1/session").status()).isEqualTo(200);
    }

    @Test
    void thisDeviceCanBeSignedOutToo() {
        Browser here = SIGNET.signedIn(name);
        Browser there = SIGNET.signedIn(name);
        Shown out = here.open("/account/devices?lang=zh").fill("end", sid(here)).send();
        assertThat(out.header("Location")).isEqualTo("/login?lang=zh&news=signed-out");
        assertThat(here.cookies()).containsOnlyKeys("__Host-signet-csrf", "__Host-signet-known");
        assertThat(there.open("/account/devices").status()).isEqualTo(200);
    }

    @Test
    void allOthersAreSignedOut() {
        Browser here = SIGNET.signedIn(name);
        Browser there = SIGNET.signedIn(name);
        Shown done = here.open("/account/devices").fill("end", "others").send();
        Shown page = here.open(done.header("Location"));
        assertThat(page.element("notice")).isEqualTo("All other devices are signed out.");
        assertThat(sids(page)).containsExactly(sid(here));
        assertThat(page.words()).doesNotContain("Sign out all other devices");
        assertThat(there.open("/v1/session").status()).isEqualTo(401);
    }

    @Test
    void everywhereMeansHereToo() {
        Browser here = SIGNET.signedIn(name);
        Browser there = SIGNET.signedIn(name);
        Shown out = here.open("/account/devices").fill("end", "everywhere").send();
        assertThat(out.header("Location")).isEqualTo("/login?news=signed-out-everywhere");
        assertThat(here.cookies()).containsOnlyKeys("__Host-signet-csrf", "__Host-signet-known");
        assertThat(there.open("/v1/session").status()).isEqualTo(401);
    }

    @Test
    void somebodyElsesDeviceIsNotTouched() {
        SIGNET.register(name + "x");
        Browser foreign = SIGNET.signedIn(name + "x");
        Browser here = SIGNET.signedIn(name);
        Shown refused = here.open("/account/devices").fill("end", sid(foreign)).send();
        Shown unknown = here.open("/account/devices")
                .fill("end", "AAAAAAAAAAAAAAAAAAAAAA")
                .send();
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.html()).isEqualTo(unknown.html());
        assertThat(refused.element("notice")).contains("was never in your list");
        assertThat(foreign.open("/v1/session").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OTHERS", "x", "<script>", "AAAAAAAAAAAAAAAAAAAAAB"})
    void whatNamesNoDeviceEndsNothing(String sid) {
        Browser here = SIGNET.signedIn(name);
        Browser there = SIGNET.signedIn(name);
        Shown refused = here.open("/account/devices").fill("end", sid).send();
        assertThat(refused.status()).isEqualTo(404);
        assertThat(there.open("/v1/session").status()).isEqualTo(200);
        assertThat(here.open("/account/devices").without("end").send().status()).isEqualTo(404);
    }

    @Test
    void aDevicesNameIsTextWhateverStandsInIt() {
        on("<script>alert(1)</script>\"'&amp;");
        Shown page = SIGNET.signedIn(name).open("/account/devices?lang=zh");
        assertThat(page.html()).doesNotContain("<script>alert").contains("<bdi>&lt;script&gt;");
        assertThat(page.words()).contains("当前设备", "未知设备", "上次使用：", "刚刚");
    }

    private Browser on(String agent) {
        Browser browser = SIGNET.browser().saying("User-Agent: " + agent);
        browser.open("/login")
                .fill("username", name)
                .fill("password", RunningPages.PASSWORD)
                .send();
        return browser;
    }

    private static String sid(Browser browser) {
        return browser.open("/v1/session").html().replaceAll("(?s).*\"sid\":\"([^\"]*)\".*", "$1");
    }

    private static List<String> sids(Shown page) {
        return page.tags("button").stream()
                .map(tag -> Shown.attribute(tag, "value").orElseThrow())
                .filter(value -> !value.equals("others") && !value.equals("everywhere"))
                .toList();
    }
}
