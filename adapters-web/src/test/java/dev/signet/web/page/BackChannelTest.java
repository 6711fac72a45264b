package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.web.journey.Claims;
import dev.signet.web.journey.Json;
import dev.signet.web.journey.TestClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client hears of a logout, though it was down at first. */
class BackChannelTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final RunningPages SIGNET = new RunningPages(Map.of(), CLOCK.asAdapter());

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aClientThatWasDownHearsOfItLater() throws Exception {
        SIGNET.register("alice");
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/ended";
        receiver.createContext("/ended", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            if (attempts.incrementAndGet() == 1) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            } else {
                heard.add(body);
                exchange.sendResponseHeaders(200, -1);
            }
            exchange.close();
        });
        receiver.createContext("/elsewhere", exchange -> {
            heard.add("a redirect was followed");
            exchange.close();
        });
        receiver.start();
        try {
            var erp = Partner.registered(SIGNET, "c_erp", Set.of(), Optional.of(address));
            var browser = SIGNET.signedIn("alice");
            var id = Claims.of(Json.text(erp.tokens(browser), "id_token"));
            browser.open("/logout").send();
            await(() -> attempts.get() == 1);
            assertThat(SIGNET.logoutsOwed()).isEqualTo(1);

            CLOCK.pass(OwedLogout.FIRST_PAUSE);
            var body = heard.poll(20, TimeUnit.SECONDS);

            assertThat(body).startsWith("logout_token=");
            var token = body.substring("logout_token=".length());
            assertThat(Claims.header(token).path("typ").asText()).isEqualTo("logout+jwt");
            var claims = Claims.of(token);
            assertThat(Json.fields(claims))
                    .containsExactlyInAnyOrder("iss", "sub", "aud", "iat", "exp", "jti", "sid", "events");
            assertThat(claims.path("sid")).isEqualTo(id.path("sid"));
            assertThat(claims.path("sub")).isEqualTo(id.path("sub"));
            assertThat(claims.path("aud").asText()).isEqualTo("c_erp");
            assertThat(claims.path("events").has("http://schemas.openid.net/event/backchannel-logout"))
                    .isTrue();
            await(() -> SIGNET.logoutsOwed() == 0);
        } finally {
            receiver.stop(0);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
