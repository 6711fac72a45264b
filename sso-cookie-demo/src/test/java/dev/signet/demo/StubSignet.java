package dev.signet.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Signet as the sites see it: it knows everybody until it is told otherwise, and remembers what it was asked. */
final class StubSignet implements AutoCloseable {

    static final String SUB = "AZOwq3Hq-user-id";
    static final String CLEARING =
            "__Http-signet=; Domain=signet.localhost; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";

    /** The number 7 behind the salt. */
    private static final String CAPTCHA =
            "{\"captcha_id\":\"a-captcha\",\"work\":{\"algorithm\":\"SHA-256\",\"salt\":\"salt\",\"maxnumber\":9,\"challenge\":\"2ab204d76cdcec4609d290441fed2eec4186d288ca47c40cc7dd661a0de1b0d0\"}}";

    record Asked(String line, Map<String, List<String>> headers) {}

    private final HttpServer server;
    private final ECKey key = newKey("key-1");
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String displayName = "Alice";
    private volatile int status = 200;
    private volatile String body = "";
    private volatile boolean tiresOfTokens;

    StubSignet() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Loopback.address(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    static ECKey newKey(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    URI issuer() {
        return URI.create("http://id.signet.localhost:" + server.getAddress().getPort());
    }

    ECKey key() {
        return key;
    }

    void callsTheVisitor(String name) {
        displayName = name;
    }

    void refusesFor(String reason) {
        answers(401, "{\"title\":\"Not signed in\",\"status\":401,\"reason\":\"" + reason + "\"}");
    }

    /** The next question with a token needs a fresher login. */
    void asksForAFresherLoginOnce() {
        tiresOfTokens = true;
    }

    /** From now on, to all but questions for the keys. */
    void answers(int newStatus, String newBody) {
        status = newStatus;
        body = newBody;
    }

    List<Asked> asked() {
        return asked;
    }

    List<String> askedLines() {
        return asked.stream().map(Asked::line).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (line.equals("POST /oauth2/token")) {
            // no feed here: the shop knows that it knows nothing, and asks
            send(exchange, 503, "");
            return;
        }
        asked.add(new Asked(line, Map.copyOf(exchange.getRequestHeaders())));
        if (line.equals("GET /oauth2/jwks")) {
            send(exchange, 200, new JWKSet(key).toString());
        } else if (status != 200) {
            send(exchange, status, body);
        } else if (tiresOfTokens && exchange.getRequestHeaders().containsKey("Authorization")) {
            tiresOfTokens = false;
            send(exchange, 401, "{\"reason\":\"step-up-required\"}");
        } else {
            know(exchange, line);
        }
    }

    private void know(HttpExchange exchange, String line) throws IOException {
        switch (line) {
            case "GET /v1/session" -> send(exchange, 200, "{\"sub\":\"" + SUB + "\",\"sid\":\"a-session\"}");
            case "GET /v1/verify" -> {
                exchange.getResponseHeaders().add("X-Signet-Subject", SUB);
                exchange.getResponseHeaders().add("X-Signet-Session", "a-session");
                send(exchange, 200, "");
            }
            case "POST /oauth2/introspect" -> send(exchange, 200, "{\"active\":true,\"sub\":\"" + SUB + "\"}");
            case "GET /v1/me" ->
                send(
                        exchange,
                        200,
                        JSONObjectUtils.toJSONString(
                                Map.of("sub", SUB, "username", "alice", "display_name", displayName)));
            case "DELETE /v1/session", "POST /v1/logout-everywhere" -> {
                exchange.getResponseHeaders().add("Set-Cookie", CLEARING);
                exchange.getResponseHeaders().add("Set-Cookie", "__Host-signet-id=; Path=/; Max-Age=0; Secure");
                exchange.getResponseHeaders().add("Set-Cookie", "__Http-signet=planted; Path=/; Secure");
                send(exchange, 204, "");
            }
            case "POST /v1/sessions" -> logIn(exchange);
            case "GET /v1/admin/users?username=alice" ->
                send(exchange, 200, "{\"users\":[{\"sub\":\"" + SUB + "\",\"stamp\":7}]}");
            case "POST /v1/admin/users/" + SUB + "/kick" -> send(exchange, 204, "");
            case "POST /v1/session/token" ->
                send(
                        exchange,
                        200,
                        "{\"access_token\":\""
                                + siteToken(exchange.getRequestHeaders().getFirst("Origin")) + "\"}");
            case "POST /v1/accounts" -> send(exchange, 201, "{}");
            case "POST /v1/captcha" -> send(exchange, 201, CAPTCHA);
            case "POST /v1/session/refresh" -> send(exchange, 200, "{\"refresh_token\":\"srt1.a-family.2.a-seal\"}");
            default -> send(exchange, line.contains(" /login") ? 200 : 404, "");
        }
    }

    private void logIn(HttpExchange exchange) throws IOException {
        String login = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (login.contains("\"mode\":\"cookie\"")) {
            exchange.getResponseHeaders()
                    .add(
                            "Set-Cookie",
                            "__Http-signet=a-specimen; Domain=signet.localhost; Path=/; Secure; HttpOnly; SameSite=Lax");
            send(exchange, 201, "{}");
        } else {
            send(exchange, 201, "{\"access_token\":\"" + token() + "\",\"refresh_token\":\"srt1.a-family.1.a-seal\"}");
        }
    }

    /** What the cookie's holder gets for a site. */
    private String siteToken(String audience) {
        Instant now = Instant.now();
        return OrdersTest.signed(
                key,
                new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .audience(audience)
                        .subject(SUB)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .jwtID("a-site-token")
                        .claim("scope", "openid")
                        .claim("sid", "a-session")
                        .claim("stamp", 7)
                        .build());
    }

    /** The same each time, apart from its signature. */
    private String token() {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("key-1").build(),
                    new Payload(Map.of("sub", SUB, "stamp", 7, "exp", 1_795_203_947)));
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
