package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job as people see it: in every browser that there is, and over HTTP, where the same story is told without scripts. */
class BrowserStoryIT {

    private static final String MALLORYS = "tall oaks from acorns";

    private static final Path PICTURES = Path.of("target", "pictures");

    private static final int PORT = FreePorts.fiveInARow();
    private static final Addresses AT = Addresses.from(PORT);
    private static RunningDemo demo;

    @BeforeAll
    static void startTheDemo() throws IOException {
        System.err.println(Browser.Kind.announcement(Browser.Kind.present()));
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
    void inAtShopKnownAtForumKickedWhileThePageIsOpenAndTheReasonShows(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            alice.go(AT.forum() + "/").reads("Hello Alice");
            assertThat(alice.url()).isEqualTo(AT.forum() + "/");
            String old = alice.cookie("__Http-signet");

            kickAlice();

            alice.reads("You were signed out");
            alice.reads("session-kicked");
            assertThat(refusalOf(old)).contains("\"reason\":\"session-kicked\"");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void signingOutTheOtherDevicesOnTheAccountPageShowsAtTheirOpenPages(Browser.Kind kind) {
        with(
                kind,
                away -> with(kind, home -> {
                    signIn(away);
                    signIn(home);
                    home.go(AT.id() + "/account/devices").press("Sign out all other devices");
                    away.reads("You were signed out");
                    away.reads("logged-out");
                    home.go(AT.shop() + "/").reads("Hello Alice");
                }));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void theLoginPageSaysWhyWhenTheOldCookieComesBack(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            kickAlice();
            alice.go(AT.id() + "/login").reads("because an administrator ended this sign-in");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aSiblingThatPlantsItsOwnLoginLogsNobodyIn(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            alice.plant("__Http-signet", cookieOfMallory(), "shop.signet.localhost", "/");
            alice.go(AT.shop() + "/").reads("cookie-conflict");
            assertThat(alice.text()).doesNotContain("Hello");
            alice.go(AT.forum() + "/").reads("Hello Alice");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aPlantedLoginOpensNoAccountPage(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.id() + "/login");
            alice.plant("__Http-signet", cookieOfMallory(), ".signet.localhost", "/");
            alice.go(AT.id() + "/account").reads("Please sign in again");
            assertThat(alice.text()).doesNotContainIgnoringCase("mallory");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void afterSigningOutBackShowsNothing(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            alice.go(AT.forum() + "/").reads("Hello Alice");
            alice.press("Sign out everywhere");
            alice.reads("You are not signed in");
            alice.backTo(AT.shop() + "/");
            alice.reads("You are not signed in");
            assertThat(alice.text()).doesNotContain("Alice");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void afterAKickBackShowsNothing(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            alice.reads("Hello Alice");
            alice.go(AT.id() + "/problems/session-kicked");
            kickAlice();
            alice.backTo(AT.shop() + "/");
            alice.reads("You are not signed in");
            assertThat(alice.text()).doesNotContain("Hello Alice");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aForeignSitesForgedLoginLogoutAndLinkDoNothing(Browser.Kind kind) throws Exception {
        cookieOfMallory();
        HttpServer foreign = foreignSite();
        try {
            String evil = "http://evil.localhost:" + foreign.getAddress().getPort();
            with(kind, alice -> {
                signIn(alice);
                String cookie = alice.cookie("__Http-signet");
                for (String trick : List.of("/login", "/logout", "/site-logout", "/link")) {
                    alice.go(evil + trick).leaves(evil);
                    alice.go(AT.shop() + "/").reads("Hello Alice");
                    assertThat(alice.cookie("__Http-signet")).as(trick).isEqualTo(cookie);
                }
            });
        } finally {
            foreign.stop(0);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("windows")
    void anOpenAccountPageHearsOfItsEndAndKeepsNothing(Browser.Kind kind) {
        try (Window alice = kind.window("en")) {
            signIn(alice);
            alice.go(AT.id() + "/account/devices?lang=zh").reads("当前设备");

            kickAlice();

            alice.reads("您已退出登录");
            alice.reads("管理员结束了此会话。");
            assertThat(alice.ask("document.querySelector('main').textContent")).doesNotContain("当前设备", "127.0.0.1");
            alice.press("登录");
            alice.reads("管理员结束了本次登录");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void afterAKickBackShowsNothingOfTheAccount(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            alice.go(AT.id() + "/account").reads("Username: alice");
            alice.go(AT.id() + "/problems/session-kicked");
            kickAlice();
            alice.back();
            alice.reads("because an administrator ended this sign-in");
            assertThat(alice.text()).doesNotContain("Username: alice");
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("windows")
    void theStageBelievesItsTwoFramesAndNobodyElse(Browser.Kind kind) {
        try (Window alice = kind.window("en")) {
            signIn(alice);
            alice.go(AT.stage() + "/");
            String shop = "document.querySelector('[data-site=shop]')";
            alice.reads("shop: signed in");
            String message =
                    "dispatchEvent(Object.assign(new Event('message'), { data: { state: 'out', reason: 'forged' }, origin: '%s', source: %s }))";
            String frame = shop + ".querySelector('iframe').contentWindow";

            alice.ask(message.formatted("http://evil.localhost", frame));
            alice.ask(message.formatted(AT.shop(), "window"));
            assertThat(alice.ask(shop + ".dataset.state")).isEqualTo("in");
            assertThat(alice.text()).doesNotContain("forged");

            alice.ask(message.formatted(AT.shop(), frame));
            assertThat(alice.ask(shop + ".dataset.state")).isEqualTo("out");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void theAttackTabShowsWhatWasSentWhatCameBackAndWhy(Browser.Kind kind) {
        with(kind, alice -> {
            signIn(alice);
            alice.go(AT.stage() + "/").press("the attacks");
            alice.press("Try it: Plant a cookie");
            alice.reads("Signet held.");
            alice.reads("Host: id.signet.localhost");
            alice.reads("401 cookie-conflict");
            alice.press("About cookie-conflict");
            alice.reads("Two sign-ins at once");
            alice.go(AT.shop() + "/").reads("Hello Alice");
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("windows")
    void axeFindsNothingOnTheAttackTab(Browser.Kind kind) {
        for (String language : List.of("en", "zh")) {
            try (Window somebody = kind.window(language)) {
                somebody.go(AT.stage() + "/attacks");
                somebody.press(language.equals("zh") ? "试一试：植入 Cookie" : "Try it: Plant a cookie");
                somebody.reads("401 cookie-conflict");
                assertThat(somebody.violations()).as(language).isEmpty();
            }
        }
    }

    /** The schemes are Chromium's: it can be told of one at any time. */
    @Test
    void axeFindsNothingInEitherLanguageAndColourScheme() {
        for (String language : List.of("en", "zh")) {
            painting(language, somebody -> {
                for (String scheme : List.of("light", "dark")) {
                    somebody.scheme(scheme);
                    for (String page : List.of("/login", "/register", "/logout", "/problems/session-kicked")) {
                        somebody.go(AT.id() + page);
                        assertThat(somebody.violations())
                                .as(language + " " + scheme + " " + page)
                                .isEmpty();
                    }
                    somebody.go(AT.id() + "/login");
                    somebody.picture(PICTURES.resolve("login-" + language + "-" + scheme + ".png"));
                    for (String page :
                            List.of(AT.shop() + "/", AT.forum() + "/", AT.stage() + "/", AT.stage() + "/attacks")) {
                        somebody.go(page);
                        assertThat(somebody.violations())
                                .as(language + " " + scheme + " " + page)
                                .isEmpty();
                    }
                }
            });
        }
    }

    @Test
    void theAccountPagesArePaintedAndPassAxe() {
        for (String language : List.of("en", "zh")) {
            painting(language, alice -> {
                alice.go(AT.id() + "/login?lang=en");
                fillIn(alice);
                for (String scheme : List.of("light", "dark")) {
                    alice.scheme(scheme);
                    for (String page :
                            List.of("/account", "/account/password", "/account/devices", "/account/grants")) {
                        alice.go(AT.id() + page + "?lang=" + language);
                        assertThat(alice.violations())
                                .as(language + " " + scheme + " " + page)
                                .isEmpty();
                    }
                    alice.picture(PICTURES.resolve("account-" + language + "-" + scheme + ".png"));
                    for (String page : List.of(AT.shop() + "/", AT.forum() + "/", AT.stage() + "/")) {
                        alice.go(page).reads(language.equals("zh") ? "退出所有设备" : "Sign out everywhere");
                        assertThat(alice.violations())
                                .as(language + " " + scheme + " " + page)
                                .isEmpty();
                    }
                    alice.reads(language.equals("zh") ? "商店: 已登录" : "shop: signed in");
                    alice.picture(PICTURES.resolve("stage-" + language + "-" + scheme + ".png"));
                }
            });
        }
    }

    private static void with(Browser.Kind kind, Consumer<Browser> story) {
        try (Browser browser = kind.open("en")) {
            story.accept(browser);
        }
    }

    private static void painting(String language, Consumer<Chromium> story) {
        if (Chromium.isThere()) {
            try (Chromium chromium = Chromium.open(language)) {
                story.accept(chromium);
            }
        }
    }

    private static void signIn(Browser browser) {
        browser.go(AT.shop() + "/").press("Sign in");
        fillIn(browser);
        browser.reads("Hello Alice");
    }

    private static void fillIn(Browser browser) {
        browser.type("username", "alice");
        browser.type("password", demo.passwordOf("alice"));
        browser.press("Sign in");
    }

    private static void kickAlice() {
        try {
            String admin = JSONObjectUtils.getString(
                    JSONObjectUtils.parse(post(
                                    "/v1/sessions",
                                    "",
                                    Map.of("username", "admin", "password", demo.passwordOf("admin"), "mode", "token"))
                            .body()),
                    "access_token");
            String found = Loopback.send(Loopback.request(AT.id(), "/v1/admin/users?username=alice")
                            .header("Authorization", "Bearer " + admin)
                            .build())
                    .body();
            String sub = found.replaceAll(".*\"sub\":\"([^\"]*)\".*", "$1");
            assertThat(post("/v1/admin/users/" + sub + "/kick", admin, Map.of()).statusCode())
                    .isEqualTo(204);
        } catch (IOException | ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static HttpResponse<String> post(String path, String bearer, Map<String, Object> body) throws IOException {
        var request = Loopback.request(AT.id(), path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)));
        return Loopback.send(
                (bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer)).build());
    }

    /** The cookie of somebody who has an account as well, as a hostile sibling may have it. */
    private static String cookieOfMallory() {
        try {
            Map<String, Object> account = Map.of("username", "mallory", "password", MALLORYS);
            post("/v1/accounts", "", account);
            var login = new HashMap<>(account);
            login.put("mode", "cookie");
            return post("/v1/sessions", "", login).headers().allValues("Set-Cookie").stream()
                    .filter(line -> line.startsWith("__Http-signet="))
                    .map(line -> line.substring("__Http-signet=".length(), line.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String refusalOf(String cookie) {
        try {
            return Loopback.send(Loopback.request(AT.id(), "/v1/session")
                            .header("Cookie", "__Http-signet=" + cookie)
                            .build())
                    .body();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Pages that post and point to Signet and shop as soon as they are opened. */
    private static HttpServer foreignSite() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Loopback.address(), 0), 0);
        Map<String, String> targets = Map.of(
                "/login", AT.id() + "/login",
                "/logout", AT.id() + "/logout",
                "/site-logout", AT.shop() + "/logout-everywhere");
        server.createContext("/", exchange -> {
            String target = targets.get(exchange.getRequestURI().getPath());
            byte[] page = (target == null
                            ? "<script>location = '" + AT.id() + "/logout'</script>"
                            : "<form method=post action='" + target + "'><input name=username value=mallory>"
                                    + "<input name=password value='" + MALLORYS
                                    + "'></form><script>document.forms[0].submit()</script>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
