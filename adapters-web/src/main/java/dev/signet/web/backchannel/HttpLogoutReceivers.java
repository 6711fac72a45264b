package dev.signet.web.backchannel;

import com.google.common.base.Suppliers;
import dev.signet.application.port.out.LogoutReceivers;
import dev.signet.domain.access.IdToken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts logout tokens (OpenID Connect Back-Channel Logout section 2.5) to registered addresses alone: no redirect is
 * followed, no body of an answer is read, and nobody is waited for longer than {@link #PATIENCE}.
 */
@Singleton
final class HttpLogoutReceivers implements LogoutReceivers {

    private static final Logger LOG = LoggerFactory.getLogger(HttpLogoutReceivers.class);

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Made for the first logout that is owed: TLS is much to load, and most installations owe none. */
    private final Supplier<HttpClient> client = Suppliers.memoize(HttpLogoutReceivers::client);

    @Override
    public boolean tell(String address, IdToken logoutToken) {
        var form = "logout_token=" + URLEncoder.encode(logoutToken.reveal(), StandardCharsets.US_ASCII);
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            int status = client.get()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            LOG.debug("{} answered {}", address, status);
            return status == 200 || status == 204;
        } catch (IOException | IllegalArgumentException deaf) {
            LOG.info("cannot tell {} of a logout now: {}", address, deaf.toString());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
