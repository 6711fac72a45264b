package dev.signet.demo.verifier;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The site's own token to read the feed with (RFC 6749 section 4.4). Its secret does not print. */
public final class MachineToken {

    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(1);

    private final Door door;
    private final String authorization;
    private Optional<String> token = Optional.empty();
    private long goodUntil;

    public MachineToken(Door door, String clientId, String secret) {
        this.door = door;
        String pair = encoded(clientId) + ":" + encoded(secret);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    synchronized String get() throws IOException {
        if (token.isEmpty() || System.nanoTime() - goodUntil >= 0) {
            fetch();
        }
        return token.orElseThrow();
    }

    /** It was refused, so the next one has to be another. */
    synchronized void forget() {
        token = Optional.empty();
    }

    private void fetch() throws IOException {
        long asked = System.nanoTime();
        HttpRequest.Builder request = door.requests()
                .apply("/oauth2/token")
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=revocations.read"));
        HttpResponse<String> response = door.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token of our own: status " + response.statusCode());
        }
        try {
            var json = JSONObjectUtils.parse(response.body());
            token = Optional.of(JSONObjectUtils.getString(json, "access_token"));
            goodUntil = asked
                    + Duration.ofSeconds(JSONObjectUtils.getLong(json, "expires_in"))
                            .minus(BEFORE_ITS_END)
                            .toNanos();
        } catch (ParseException e) {
            throw new IOException("no token of our own", e);
        }
    }

    /** As RFC 6749 section 2.3.1 has it, before Base64. */
    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MachineToken[hidden]";
    }
}
