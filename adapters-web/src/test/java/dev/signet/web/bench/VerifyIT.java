package dev.signet.web.bench;

import dev.signet.web.edge.FreePorts;
import dev.signet.web.journey.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code bench/verify}: what a verification costs beside a bare controller of the same server. */
class VerifyIT {

    private static final int CLIENTS = 16;

    @Test
    void whoIsKnownIsVerifiedAtNearlyTheCostOfABareController() throws IOException {
        int barePort = FreePorts.one();
        try (var signet = SignetServer.start(Map.of())) {
            var bare = BareServer.start(barePort, signet.jvmOptions());
            try {
                var member = Member.register(signet.stranger(), "verified" + barePort);
                var bearer = "Authorization: Bearer " + member.byToken().accessToken();
                var cookie = "Cookie: " + member.byCookie().pair("__Http-signet");
                var plain = "GET " + BareServer.PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                Race.run(
                                "verify",
                                CLIENTS,
                                List.of(
                                        Side.requests(
                                                "bare controller",
                                                bare.toHandle(),
                                                barePort,
                                                plain.getBytes(StandardCharsets.UTF_8)),
                                        side(signet, "/v1/verify", "bearer", bearer),
                                        side(signet, "/v1/verify", "cookie", cookie),
                                        side(signet, "/v1/session", "bearer", bearer),
                                        side(signet, "/v1/session", "cookie", cookie)))
                        .print();
            } finally {
                bare.destroyForcibly();
            }
        }
    }

    private static Side side(SignetServer signet, String path, String by, String header) {
        return Side.requests(path + " by " + by, signet.process(), signet.port(), signet.get(path, header));
    }
}
