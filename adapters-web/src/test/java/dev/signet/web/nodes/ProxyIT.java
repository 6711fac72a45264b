package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.web.edge.FreePorts;
import dev.signet.web.edge.Wire;
import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.Login;
import dev.signet.web.journey.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two nodes behind one address, as in {@code deploy/nginx.conf}. */
class ProxyIT {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyIT.class);

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.CLUSTER;

    @TempDir
    Path directory;

    /** The clients know one address. A broken connection they repeat; anything but a 200 is a surprise. */
    @Test
    void oneNodeIsKilledAndTheClientsGoOn() {
        var dying = CLUSTER.oneMore();
        var logins =
                Stream.generate(() -> CLUSTER.newcomer().byToken()).limit(6).toList();
        try (var proxy = proxy(List.of(CLUSTER.a(), dying), FreePorts.one());
                var load = Load.of(logins, () -> List.of(CLUSTER.front()))) {
            Patience.until(() -> load.admitted() > 50);
            dying.process().kill();
            int sofar = load.admitted();
            Patience.until(() -> load.admitted() > sofar + 100);
            var kept = load.stop();
            assertThat(load.surprises()).isEmpty();
            assertThat(load.putOff()).isLessThan(load.admitted() / 4);
            assertThat(kept)
                    .allSatisfy(login -> assertThat(CLUSTER.a().verdict(login)).isEqualTo("200"));
            assertThat(proxy).isNotNull();
        }
        dying.close();
    }

    @Test
    void aSiteBehindNginxLearnsWhoItIsAndNobodyCanClaimToBeSomebodyElse() throws IOException {
        if (!Nginx.isInstalled()) {
            LOG.warn("nginx IS NOT INSTALLED: the example in deploy/nginx.conf is not tried");
            return;
        }
        var member = CLUSTER.newcomer();
        var login = member.byCookie();
        var shop = shop();
        try (var nginx = proxy(CLUSTER.both(), shop.getAddress().getPort())) {
            var forged = atTheShop(cookie(login), "X-Signet-Subject: root", "X-Signet-Acr: gold");
            assertThat(forged.status()).isEqualTo(200);
            assertThat(forged.body()).contains("[" + member.sub() + "]").doesNotContain("root", "gold");

            var stranger = atTheShop("X-Signet-Subject: " + member.sub());
            assertThat(stranger.status()).isEqualTo(302);
            assertThat(stranger.header("Location"))
                    .contains("http://id.signet.localhost:" + CLUSTER.issuerPort() + "/login");

            assertThat(CLUSTER.front().bearer(login).delete("/v1/session").status())
                    .isEqualTo(204);
            assertThat(atTheShop(cookie(login)).status()).isEqualTo(302);
            assertThat(nginx).isNotNull();
        } finally {
            shop.stop(0);
        }
    }

    private AutoCloseableProxy proxy(List<Node> nodes, int shop) {
        if (Nginx.isInstalled()) {
            return Nginx.start(directory, CLUSTER.issuerPort(), nodes, shop)::close;
        }
        LOG.warn("nginx IS NOT INSTALLED: a balancer of the test stands in for it");
        return Balancer.start(CLUSTER.issuerPort(), nodes)::close;
    }

    private interface AutoCloseableProxy extends AutoCloseable {
        @Override
        void close();
    }

    private static String cookie(Login login) {
        return "Cookie: " + login.pair("__Http-signet");
    }

    private static Answer atTheShop(String... headers) {
        var all = Stream.concat(Stream.of("Host: shop.signet.localhost:" + CLUSTER.issuerPort()), Stream.of(headers));
        return new Wire(CLUSTER.issuerPort()).bare("GET /orders", "", all.toArray(String[]::new));
    }

    /** Shows what it was told. */
    private static HttpServer shop() throws IOException {
        var shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one()), 0);
        shop.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var text = headers.get("X-Signet-Subject") + " " + headers.get("X-Signet-Acr");
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        shop.start();
        return shop;
    }
}
