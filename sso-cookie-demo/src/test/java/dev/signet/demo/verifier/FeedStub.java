package dev.signet.demo.verifier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Signet as a verifier sees it: its keys, a token for the asking, and the feed, which a test can disturb. */
final class FeedStub implements AutoCloseable {

    static final int REACH = 1050;

    final ECKey key = newKey("key-1");
    final RSAKey rsaKey = newRsaKey();
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** Where the clock of this Signet stands, beside ours. */
    volatile Duration clockIsAhead = Duration.ZERO;

    volatile boolean isDown;
    volatile boolean streamsAreHeldBack;
    volatile boolean isCutOff;
    volatile boolean falls;
    volatile long floor;
    private volatile Instant knewLast = Instant.now();
    private final List<Map<String, Object>> entries = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FeedStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
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

    private static RSAKey newRsaKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-2").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Door door() {
        return Door.to(issuer());
    }

    Instant now() {
        return Instant.now().plus(clockIsAhead);
    }

    void ends(String kind, String subject, long value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("seq", entries.size() + 1);
        entry.put("kind", kind);
        entry.put("subject", subject);
        if (kind.equals("stamp")) {
            entry.put("value", value);
        }
        entry.put("effective_at", seconds(now()));
        entry.put("expires_at", seconds(now().plusSeconds(REACH)));
        entries.add(entry);
    }

    long polls() {
        return asked.stream()
                .filter(line -> line.startsWith("/v1/revocations?"))
                .count();
    }

    long snapshots() {
        return asked.stream().filter("/v1/revocations/snapshot"::equals).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            asked.add(target);
            if (target.equals("/oauth2/jwks")) {
                send(exchange, 200, new JWKSet(List.of(key, rsaKey)).toString());
            } else if (isDown) {
                send(exchange, 503, "");
            } else if (target.equals("/oauth2/token")) {
                send(exchange, 200, "{\"access_token\":\"our-own\",\"token_type\":\"Bearer\",\"expires_in\":600}");
            } else {
                feed(exchange, target);
            }
        }
    }

    private void feed(HttpExchange exchange, String target) throws IOException {
        if (!"Bearer our-own".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "");
        } else if (target.endsWith("/snapshot")) {
            send(exchange, 200, page(entries));
        } else if (after(target) < floor) {
            send(exchange, 410, "");
        } else if (target.contains("/stream")) {
            stream(exchange, after(target));
        } else {
            send(exchange, 200, page(entries.subList((int) after(target), entries.size())));
        }
    }

    private void stream(HttpExchange exchange, long after) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        int told = (int) after;
        while (!isDown && !falls) {
            if (!streamsAreHeldBack) {
                var lines = new StringBuilder();
                for (; told < entries.size(); told++) {
                    lines.append(event(Map.of("revocation", entries.get(told))));
                }
                out.write(lines.append(event(Map.of())).toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        falls = false;
    }

    private String event(Map<String, Object> more) {
        return "event: x\nid: 1\ndata: " + JSONObjectUtils.toJSONString(times(more)) + "\n\n";
    }

    private String page(List<Map<String, Object>> some) {
        return JSONObjectUtils.toJSONString(times(Map.of("seq", entries.size(), "entries", new ArrayList<>(some))));
    }

    private Map<String, Object> times(Map<String, Object> more) {
        if (!isCutOff) {
            knewLast = Instant.now();
        }
        Map<String, Object> json = new LinkedHashMap<>(more);
        json.put("as_of", seconds(knewLast.plus(clockIsAhead)));
        json.put("now", seconds(now()));
        json.put("reach", REACH);
        return json;
    }

    private static long after(String target) {
        return Long.parseLong(target.substring(target.indexOf('=') + 1));
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
