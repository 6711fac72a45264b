package dev.signet.demo;

import com.sun.net.httpserver.HttpServer;
import dev.signet.demo.verifier.LocalVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Both sites and the stage, open on free ports and asking a stub. */
final class OpenSites implements AutoCloseable {

    static final String COOKIE = "__Http-signet=alices-cookie";

    final StubSignet signet = new StubSignet();
    final Addresses addresses;
    private final List<HttpServer> servers;
    private final LocalVerifier verifier;

    OpenSites() throws IOException {
        addresses = new Addresses(
                signet.issuer(),
                URI.create("http://shop.signet.localhost:" + FreePorts.one()),
                URI.create("http://forum.signet.localhost:" + FreePorts.one()),
                URI.create("http://stage.signet.localhost:" + FreePorts.one()),
                URI.create("http://erp.localhost:" + FreePorts.one()));
        SignetClient client = new SignetClient(addresses.id());
        Delays delays = new Delays();
        verifier = ShopVerifier.start(addresses, client, "a-secret");
        servers = List.of(
                Shop.at(addresses, client, verifier, delays, Optional.empty()).open(),
                Forum.at(addresses, client, delays).open(),
                Stage.at(
                                addresses,
                                client,
                                new Account("alice", "alices-password"),
                                new Account("admin", "admins-password"),
                                delays)
                        .open());
    }

    URI origin(String site) {
        return switch (site) {
            case "shop" -> addresses.shop();
            case "forum" -> addresses.forum();
            case "stage" -> addresses.stage();
            default -> throw new IllegalArgumentException(site);
        };
    }

    HttpResponse<String> get(String site, String path, String... headers) throws IOException {
        return send(site, "GET", path, headers);
    }

    HttpResponse<String> post(String site, String path, String... headers) throws IOException {
        return send(site, "POST", path, headers);
    }

    HttpResponse<String> send(String site, String method, String path, String... headers) throws IOException {
        HttpRequest.Builder request =
                Loopback.request(origin(site), path).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Loopback.send(request.build());
    }

    @Override
    public void close() {
        verifier.close();
        servers.forEach(server -> server.stop(0));
        signet.close();
    }
}
