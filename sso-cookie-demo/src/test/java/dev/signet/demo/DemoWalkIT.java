package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The main job, walked over real HTTP with the real server: in at one site, known at the other, out everywhere. */
class DemoWalkIT {

    private final int port = FreePorts.fiveInARow();
    private final Addresses addresses = Addresses.from(port);

    @Test
    void signedInAtOneKnownAtTheOtherSignedOutEverywhereWithTheReason() throws Exception {
        try (RunningDemo demo = RunningDemo.start(port)) {
            assertThat(demo.shown())
                    .contains(addresses.stage() + "", addresses.shop() + "", addresses.forum() + "", "Ctrl-C");
            assertThat(visit(addresses.shop(), "")).contains("You are not signed in");

            String cookie = sharedCookie(logIn(demo, "cookie"));
            String otherDevice = sharedCookie(logIn(demo, "cookie"));
            assertThat(visit(addresses.shop(), cookie)).contains("Hello").contains("Alice");
            assertThat(visit(addresses.forum(), cookie)).contains("Hello").contains("Alice");

            HttpResponse<String> out = press(addresses.shop(), "/logout-everywhere", cookie);
            assertThat(out.statusCode()).isEqualTo(303);
            assertThat(out.headers().allValues("Set-Cookie"))
                    .as("the browser is told to forget the shared cookie")
                    .anySatisfy(line ->
                            assertThat(line).contains("__Http-signet=;", "Domain=signet.localhost", "Max-Age=0"));

            for (String old : List.of(cookie, otherDevice)) {
                assertThat(visit(addresses.shop(), old)).contains("You were signed out because", "logged-out");
                assertThat(visit(addresses.forum(), old)).contains("You were signed out because", "logged-out");
            }
        }
    }

    @Test
    void signedOutHereTheOtherDeviceStaysIn() throws Exception {
        try (RunningDemo demo = RunningDemo.start(port)) {
            String here = sharedCookie(logIn(demo, "cookie"));
            String there = sharedCookie(logIn(demo, "cookie"));

            assertThat(press(addresses.forum(), "/logout", here).statusCode()).isEqualTo(303);

            assertThat(visit(addresses.shop(), here)).contains("You were signed out because", "logged-out");
            assertThat(visit(addresses.shop(), there)).contains("Hello");
        }
    }

    @Test
    void anApiClientReadsOrdersUntilItIsSignedOutEverywhere() throws Exception {
        try (RunningDemo demo = RunningDemo.start(port)) {
            Map<String, Object> login =
                    JSONObjectUtils.parse(logIn(demo, "token").body());
            String token = JSONObjectUtils.getString(login, "access_token");

            HttpResponse<String> orders = orders(token);
            assertThat(orders.statusCode()).as(orders.body()).isEqualTo(200);
            assertThat(orders.body()).contains(JSONObjectUtils.getString(login, "sub"));

            HttpResponse<String> out = Loopback.send(Loopback.request(addresses.id(), "/v1/logout-everywhere")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build());
            assertThat(out.statusCode()).isEqualTo(204);

            HttpResponse<String> refused = orders(token);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
            assertThat(refused.body()).contains("\"reason\":\"logged-out\"");
        }
    }

    @Test
    void theStageShowsWhatStandsBehindALoginAndKicksIt() throws Exception {
        try (RunningDemo demo = RunningDemo.start(port)) {
            String cookie = sharedCookie(logIn(demo, "cookie"));

            HttpResponse<String> before = state(cookie);
            assertThat(before.body())
                    .contains("\"signed_in\":true", "\"stamp\":1", "\"accepted\":true", "signet.localhost", "client_id")
                    .doesNotContain(cookie.substring(cookie.indexOf('=') + 1))
                    .doesNotContain(demo.passwordOf("alice"), demo.passwordOf("admin"));

            assertThat(press(addresses.stage(), "/kick", "").body()).contains("took the kick");

            assertThat(state(cookie).body())
                    .contains(
                            "\"signed_in\":false",
                            "\"refused\":\"session-kicked\"",
                            "\"stamp\":2",
                            "\"accepted\":false");
            String browser = before.headers().firstValue("Set-Cookie").orElseThrow();
            String keepsake = browser.substring(0, browser.indexOf(';'));
            assertThat(press(addresses.stage(), "/replay", keepsake).body())
                    .contains("\"status\":401", "\"reason\":\"session-kicked\"");
        }
    }

    @Test
    void theServerEndsWithTheDemoEvenWhenThatIsKilled() throws Exception {
        for (Consumer<RunningDemo> ending : List.<Consumer<RunningDemo>>of(RunningDemo::stop, RunningDemo::kill)) {
            try (RunningDemo demo = RunningDemo.start(port)) {
                List<ProcessHandle> children = demo.children();
                assertThat(children).hasSize(1);

                ending.accept(demo);

                children.getFirst().onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void aTakenPortGetsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(port + 1, 1, Loopback.address());
                RunningDemo demo = RunningDemo.start(port)) {
            assertThat(demo.exitStatus()).isEqualTo(1);
            assertThat(demo.shown())
                    .hasLineCount(1)
                    .startsWith("Port " + taken.getLocalPort() + ", which shop.signet.localhost needs, is taken:");
        }
    }

    private HttpResponse<String> logIn(RunningDemo demo, String mode) throws IOException {
        Map<String, Object> body = Map.of("username", "alice", "password", demo.passwordOf("alice"), "mode", mode);
        HttpResponse<String> response = Loopback.send(Loopback.request(addresses.id(), "/v1/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)))
                .build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response;
    }

    private static String sharedCookie(HttpResponse<String> login) {
        return login.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("__Http-signet=") && line.contains("Domain=signet.localhost"))
                .map(line -> line.substring(0, line.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String visit(URI site, String cookie) throws IOException {
        HttpResponse<String> page = Loopback.send(
                Loopback.request(site, "/").header("Cookie", cookie).build());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> state(String cookie) throws IOException {
        return Loopback.send(Loopback.request(addresses.stage(), "/state")
                .header("Cookie", cookie)
                .build());
    }

    private static HttpResponse<String> press(URI site, String button, String cookie) throws IOException {
        return Loopback.send(Loopback.request(site, button)
                .header("Cookie", cookie)
                .header("Origin", site.toString())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> orders(String token) throws IOException {
        HttpRequest request = Loopback.request(addresses.shop(), "/api/orders")
                .header("Authorization", "Bearer " + token)
                .build();
        return Loopback.send(request);
    }
}
