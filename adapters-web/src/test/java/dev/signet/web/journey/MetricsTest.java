package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.web.edge.FreePorts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators read metrics at a port of their own, which nobody else reaches. */
class MetricsTest {

    private static final int PORT = FreePorts.one();

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of("SIGNET_MANAGEMENT_PORT", "" + PORT));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signet_lease_vouches 1.0",
                "signet_revocation_lag_seconds ",
                "signet_recognized_total ",
                "signet_fence_wait_seconds_count ",
                "signet_fence_wait_seconds_sum ",
                "signet_hashing_waiting 0.0",
                "signet_feed_readers 0.0",
                "signet_database_connections_active ",
                "signet_database_connections_waited_for 0.0",
                "jvm_memory_used_bytes{"
            })
    void theMetricIsThere(String line) {
        assertThat(read("/prometheus").body()).contains("\n" + line);
    }

    @Test
    void aLogoutWaitsForAllNodesAndIsCounted() {
        double before = value("signet_fence_wait_seconds_count");
        var login = SIGNET.newcomer().byCookie();
        assertThat(login.bearer().delete("/v1/session").status()).isEqualTo(204);

        assertThat(value("signet_fence_wait_seconds_count")).isGreaterThan(before);
        assertThat(value("signet_fence_wait_seconds_sum")).isPositive();
        assertThat(value("signet_revocation_lag_seconds")).isBetween(0.0, 5.0);
    }

    /** A poll each second, a lease of five. */
    @Test
    void aNodeThatCannotReadTheFeedFallsBehindAndStopsVouching() throws Exception {
        try (var outage = Outage.of(SIGNET)) {
            Patience.until(() -> value("signet_revocation_lag_seconds") > 2);
            Patience.until(() -> value("signet_lease_vouches") == 0);
            assertThat(value("signet_revocation_lag_seconds")).isGreaterThan(4.5);
        }
        Patience.untilThePoolIsWell(() -> value("signet_lease_vouches") == 1);
        Patience.until(() -> value("signet_revocation_lag_seconds") < 2);
    }

    @Test
    void connectionsInUseAndWhoeverWaitsForOneAreCounted() {
        var cookie = SIGNET.newcomer().byCookie().bearer();
        try (var busy = Busy.with(30, () -> cookie.get("/v1/me"));
                var outage = Outage.hanging(SIGNET)) {
            Patience.until(() -> value("signet_database_connections_waited_for") > 0);
            assertThat(value("signet_database_connections_active")).isPositive();
            assertThat(value("signet_database_connections_idle")).isZero();
        }
        Patience.untilThePoolIsWell(() -> value("signet_database_connections_active") == 0);
    }

    @Test
    void thereIsNothingElse() {
        assertThat(read("/health/liveness").statusCode()).isEqualTo(404);
        assertThat(read("/prometheus/").statusCode()).isEqualTo(404);
    }

    @Test
    void thePublicPortDoesNotKnowThem() {
        assertThat(SIGNET.stranger().get("/prometheus").status()).isEqualTo(404);
    }

    @Test
    void noOtherMachineReachesThem() throws IOException {
        for (var address : addressesSeenFromOutside()) {
            assertThatThrownBy(() -> new Socket(address, PORT).close()).isInstanceOf(ConnectException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../docs/metrics.md", "../docs/metrics.zh-CN.md"})
    void everyMetricOfOursIsExplained(Path page) throws Exception {
        var explained = Files.readString(page);
        assertThat(read("/prometheus").body().lines().filter(line -> line.startsWith("# TYPE signet_")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(explained).contains("`" + line.split(" ", -1)[2] + "`"));
    }

    private static List<InetAddress> addressesSeenFromOutside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static double value(String name) {
        return read("/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> read(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
