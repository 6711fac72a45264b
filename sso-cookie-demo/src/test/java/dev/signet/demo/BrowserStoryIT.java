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

/**
 * The main job as people see it, in a real Chromium. Where there is none, this says so, and the same walk over HTTP is
 * {@link DemoWalkIT}'s.
 */
class BrowserStoryIT {

    private static final String MALLORYS = "tall oaks from acorns";

    private static final Path PICTURES = Path.of("target", "pictures");

    private static final int PORT = FreePorts.fourInARow();
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

    @Test
    void inAtShopKnownAtForumKickedWhileThePageIsOpenAndTheReasonShows() {
        with("en", alice -> {
            signIn(alice);
            alice.go(AT.forum() + "/").reads("Hello Alice");
            assertThat(alice.url()).isEqualTo(AT.forum() + "/");
            String old = alice.cookie("__Http-signet");

            kickAlice();

            alice.reads("You were signed out.");
            alice.reads("session-kicked");
            assertThat(refusalOf(old)).contains("\"reason\":\"session-kicked\"");
        });
    }

    @Test
    void signingOutTheOtherDevicesOnTheAccountPageShowsAtTheirOpenPages() {
        with(
                "en",
                away -> with("en", home -> {
                    signIn(away);
                    signIn(home);
                    home.go(AT.id() + "/account/devices").press("Sign out all other devices");
                    away.reads("You were signed out.");
                    away.reads("logged-out");
                    home.go(AT.shop() + "/").reads("Hello Alice");
                }));
    }

    @Test
    void theLoginPageSaysWhyWhenTheOldCookieComesBack() {
        with("en", alice -> {
            signIn(alice);
            kickAlice();
            alice.go(AT.id() + "/login").reads("because an administrator ended this sign-in");
        });
    }

    @Test
    void aSiblingThatPlantsItsOwnLoginLogsNobodyIn() {
        with("en", alice -> {
            signIn(alice);
            alice.plant("__Http-signet", cookieOfMallory(), "shop.signet.localhost", "/");
            alice.go(AT.shop() + "/").reads("cookie-conflict");
            assertThat(alice.text()).doesNotContain("Hello");
            alice.go(AT.forum() + "/").reads("Hello Alice");
        });
    }

    @Test
    void aPlantedLoginOpensNoAccountPage() {
        with("en", alice -> {
            alice.go(AT.id() + "/login");
            alice.plant("__Http-signet", cookieOfMallory(), ".signet.localhost", "/");
            alice.go(AT.id() + "/account").reads("Please sign in again");
            assertThat(alice.text()).doesNotContainIgnoringCase("mallory");
        });
    }

    @Test
    void afterSigningOutBackShowsNothing() {
        with("en", alice -> {
            signIn(alice);
            alice.go(AT.forum() + "/").reads("Hello Alice");
            alice.press("Sign out everywhere");
            alice.reads("You are not signed in");
            alice.backTo(AT.shop() + "/");
            alice.reads("You are not signed in");
            assertThat(alice.text()).doesNotContain("Alice");
        });
    }

    @Test
    void afterAKickBackShowsNothing() {
        with("en", alice -> {
            signIn(alice);
            alice.reads("Hello Alice");
            alice.go(AT.id() + "/problems/session-kicked");
            kickAlice();
            alice.backTo(AT.shop() + "/");
            alice.reads("You are not signed in");
            assertThat(alice.text()).doesNotContain("Hello Alice");
        });
    }

    @Test
    void aForeignSitesForgedLoginLogoutAndLinkDoNothing() throws Exception {
        cookieOfMallory();
        HttpServer foreign = foreignSite();
        try {
            String evil = "http://evil.localhost:" + foreign.getAddress().getPort();
            with("en", alice -> {
                signIn(alice);
                String cookie = alice.cookie("__Http-signet");
                for (String trick : List.of("/login", "/logout", "/site-logout", "/link")) {
                    alice.go(evil + trick);
                    alice.go(AT.shop() + "/").reads("Hello Alice");
                    assertThat(alice.cookie("__Http-signet")).as(trick).isEqualTo(cookie);
                }
            });
        } finally {
            foreign.stop(0);
        }
    }

    @Test
    void axeFindsNothingInEitherLanguageAndColourScheme() {
        for (String language : List.of("en", "zh")) {
            with(language, somebody -> {
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
                    for (String page : List.of(AT.shop() + "/", AT.forum() + "/", AT.stage() + "/")) {
                        somebody.go(page);
                        assertThat(somebody.violations())
                                .as(scheme + " " + page)
                                .isEmpty();
                    }
                }
            });
        }
    }

    @Test
    void theAccountPagesArePaintedAndPassAxe() {
        for (String language : List.of("en", "zh")) {
            with(language, alice -> {
                alice.go(AT.id() + "/login?lang=en");
                fillIn(alice);
                for (String scheme : List.of("light", "dark")) {
                    alice.scheme(scheme);
                    for (String page : List.of("/account", "/account/password", "/account/devices")) {
                        alice.go(AT.id() + page + "?lang=" + language);
                        assertThat(alice.violations())
                                .as(language + " " + scheme + " " + page)
                                .isEmpty();
                    }
                    alice.picture(PICTURES.resolve("account-" + language + "-" + scheme + ".png"));
                    alice.go(AT.stage() + "/").reads("signed in");
                    alice.picture(PICTURES.resolve("stage-" + language + "-" + scheme + ".png"));
                }
            });
        }
    }

    private static void with(String language, Consumer<Browser> story) {
        if (!Browser.isThere()) {
            System.err.println("NO BROWSER HERE: this story did not run in one; DemoWalkIT walks it over HTTP alone");
            return;
        }
        try (Browser browser = Browser.open(language)) {
            story.accept(browser);
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
