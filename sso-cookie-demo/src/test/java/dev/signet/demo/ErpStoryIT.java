package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The partner on another main domain, as people meet it: in every browser that there is, and over HTTP. */
class ErpStoryIT {

    private static final int PORT = FreePorts.fiveInARow();
    private static final Addresses AT = Addresses.from(PORT);
    private static RunningDemo demo;

    @BeforeAll
    static void startTheDemo() throws IOException {
        demo = RunningDemo.start(PORT);
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    static List<Browser.Kind> everybody() {
        return Browser.Kind.present();
    }

    static List<Browser.Kind> windows() {
        return everybody().stream().filter(kind -> kind != Browser.Kind.HTTP).toList();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void readsOrdersWithoutAPasswordAndStopsWhenTheUserTakesItBack(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.erp() + "/").press("Connect the shop");
            signIn(alice);
            alice.reads("see your orders");
            assertThat(alice.text()).contains("ERP", AT.erp().getAuthority());
            alice.press("Allow");
            alice.reads("Hello Alice");
            assertThat(alice.url()).isEqualTo(AT.erp() + "/");
            assertThat(alice.text()).contains("A-1001");

            alice.go(AT.id() + "/account/grants").press("Take back: ERP");
            alice.reads("You have not allowed any application");
            alice.go(AT.erp() + "/").reads("grant-withdrawn");
            assertThat(alice.text()).doesNotContain("A-1001");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whoSaysNoIsNotConnected(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.erp() + "/").press("Connect the shop");
            signIn(alice);
            alice.press("Do not allow");
            alice.reads("access_denied");
            assertThat(alice.url()).startsWith(AT.erp() + "/");
        });
    }

    /** S42, S43: what to build. */
    @ParameterizedTest
    @MethodSource("everybody")
    void aRedirectWithAOneTimeCodeKnowsTheUserAcrossMainDomains(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.erp() + "/across/redirect").press("Ask without a page");
            alice.reads("login_required");
            connect(alice);
            alice.press("Disconnect the shop");
            alice.go(AT.erp() + "/across/redirect").press("Ask without a page");
            alice.reads("Hello Alice");
            alice.go(AT.erp() + "/across/redirect").reads("Signet has told us who you are: Alice");
        });
    }

    /** S43: carrying is not setting. */
    @ParameterizedTest
    @MethodSource("everybody")
    void serversCarryTokensAndSetNoCookiesOfOtherDomains(Browser.Kind kind) {
        with(kind, alice -> {
            connect(alice);
            alice.go(AT.erp() + "/across/exchange").reads("came back with 2 orders");
            alice.go(AT.shop() + "/").reads("Hello Alice");
            if (alice instanceof Window window) {
                assertThat(window.ask("document.cookie")).doesNotContain("erp-carries");
            }
        });
    }

    /** S42: dead, which only a real browser shows. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("windows")
    void aHiddenFrameSeesNoLoginWhoeverIsSignedIn(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.shop() + "/").press("Sign in");
            signIn(alice);
            alice.reads("Hello Alice");
            alice.go(AT.erp() + "/across/iframe").reads("The frame saw no login");
        });
    }

    private static void connect(Browser browser) {
        browser.go(AT.erp() + "/").press("Connect the shop");
        signIn(browser);
        browser.reads("see your orders");
        browser.press("Allow");
        browser.reads("Hello Alice");
    }

    private static void signIn(Browser browser) {
        browser.reads("Password");
        assertThat(browser.url()).startsWith(AT.id() + "/login");
        browser.type("username", "alice");
        browser.type("password", demo.passwordOf("alice"));
        browser.press("Sign in");
    }

    private static void with(Browser.Kind kind, Consumer<Browser> story) {
        takeBack();
        try (Browser browser = kind.open("en")) {
            story.accept(browser);
        }
    }

    /** Whoever comes next is asked again. */
    private static void takeBack() {
        try {
            String login = Loopback.send(Shot.post(
                                    AT.id(),
                                    "/v1/sessions",
                                    Map.of("username", "alice", "password", demo.passwordOf("alice"), "mode", "token"))
                            .request(Texts.ENGLISH))
                    .body();
            String token = JSONObjectUtils.getString(JSONObjectUtils.parse(login), "access_token");
            Loopback.send(Loopback.request(AT.id(), "/v1/grants/" + Erp.CLIENT_ID)
                    .header("Authorization", "Bearer " + token)
                    .DELETE()
                    .build());
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
