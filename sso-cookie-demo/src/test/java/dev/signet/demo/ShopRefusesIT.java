package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shop verifies by itself, and still turns away whoever is kicked. How soon, {@code bench/local-verify} prints. */
class ShopRefusesIT {

    private static final int KICKS = Integer.getInteger("signet.bench.kicks", 20);

    private final int port = FreePorts.fiveInARow();
    private final Addresses addresses = Addresses.from(port);

    @Test
    void whoeverIsKickedIsRefusedWithinASecondByTheShopAlone() throws Exception {
        try (RunningDemo demo = RunningDemo.start(port)) {
            String administrator = accessToken(demo, "admin");
            long[] delays = new long[KICKS];
            for (int kick = 0; kick < KICKS; kick++) {
                Map<String, Object> alice = logIn(demo, "alice");
                String token = JSONObjectUtils.getString(alice, "access_token");
                assertThat(orders(token)).isEqualTo(200);
                if (kick % 50 == 49) {
                    administrator = accessToken(demo, "admin");
                }
                kick(administrator, JSONObjectUtils.getString(alice, "sub"));
                long answered = System.nanoTime();
                while (orders(token) != 401) {
                    assertThat(System.nanoTime() - answered)
                            .isLessThan(Duration.ofSeconds(1).toNanos());
                }
                delays[kick] = System.nanoTime() - answered;
            }
            Arrays.sort(delays);
            System.out.printf(
                    Locale.ROOT,
                    "local-verify: %d kicks, until the shop refused: p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                    KICKS,
                    delays[KICKS / 2] / 1e6,
                    delays[KICKS * 99 / 100] / 1e6,
                    delays[KICKS - 1] / 1e6);
        }
    }

    private int orders(String token) throws IOException {
        return Loopback.send(Loopback.request(addresses.shop(), "/api/orders")
                        .header("Authorization", "Bearer " + token)
                        .build())
                .statusCode();
    }

    private void kick(String administrator, String sub) throws IOException {
        HttpResponse<String> answer = post("/v1/admin/users/" + sub + "/kick", "{}", administrator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private String accessToken(RunningDemo demo, String username) throws Exception {
        return JSONObjectUtils.getString(logIn(demo, username), "access_token");
    }

    private Map<String, Object> logIn(RunningDemo demo, String username) throws Exception {
        Map<String, Object> body = Map.of("username", username, "password", demo.passwordOf(username), "mode", "token");
        HttpResponse<String> answer = post("/v1/sessions", JSONObjectUtils.toJSONString(body), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSONObjectUtils.parse(answer.body());
    }

    private HttpResponse<String> post(String path, String json, String token) throws IOException {
        URI id = addresses.id();
        var request = Loopback.request(id, path).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return Loopback.send(request.POST(BodyPublishers.ofString(json)).build());
    }
}
