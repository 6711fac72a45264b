package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.main.Server;
import dev.signet.web.main.Settings;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalhostTest {

    @Test
    void anIssuerOnBareLocalhostFollowsTheSameCrossSiteRules() {
        int port = FreePorts.one();
        Settings settings = Settings.read(Map.of(
                "SIGNET_PORT", "" + port,
                "SIGNET_ISSUER", "http://localhost:" + port,
                "SIGNET_DB_URL", "jdbc:h2:mem:localhost" + port));
        try (EmbeddedServer server = Server.start(settings)) {
            Wire wire = new Wire(server.getPort());
            String[] foreign = {"Host: localhost:" + port, "Origin: https://evil.example"};
            assertThat(wire.bare("GET /v1/dummy", "", foreign).status()).isEqualTo(200);
            assertThat(wire.bare("POST /form", "", foreign).verdict()).isEqualTo("403 cross-site-refused");
        }
    }
}
