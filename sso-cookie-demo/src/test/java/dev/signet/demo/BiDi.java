package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Asks a browser by WebDriver BiDi (W3C), which Firefox speaks by itself: Debian has no geckodriver. */
final class BiDi implements WebSocket.Listener, AutoCloseable {

    private final WebSocket socket;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<Map<String, Object>>> open = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();
    private final HttpClient client = HttpClient.newHttpClient();

    BiDi(URI browser) {
        socket = client.newWebSocketBuilder().buildAsync(browser, this).join();
    }

    Map<String, Object> ask(String method, Map<String, Object> parameters) {
        return tryTo(method, parameters).orElseThrow(() -> new IllegalStateException("Firefox refused " + method));
    }

    /** Empty if the browser refuses: a page may have gone away meanwhile. */
    Optional<Map<String, Object>> tryTo(String method, Map<String, Object> parameters) {
        long id = ids.incrementAndGet();
        var answer = new CompletableFuture<Map<String, Object>>();
        open.put(id, answer);
        socket.sendText(
                        JSONObjectUtils.toJSONString(Json.object("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        Map<String, Object> result = answer.orTimeout(30, TimeUnit.SECONDS).join();
        return "success".equals(result.get("type")) ? Optional.of(part(result, "result")) : Optional.empty();
    }

    /** A member that is an object. */
    static Map<String, Object> part(Map<String, Object> object, String name) {
        try {
            return JSONObjectUtils.getJSONObject(object, name);
        } catch (ParseException noObject) {
            throw new IllegalStateException(name + " in " + object, noObject);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            take(message.toString());
            message.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(String text) {
        try {
            Map<String, Object> answer = JSONObjectUtils.parse(text);
            if (answer.get("id") instanceof Number id) {
                Optional.ofNullable(open.remove(id.longValue())).ifPresent(asked -> asked.complete(answer));
            }
        } catch (ParseException noJson) {
            throw new IllegalStateException(text, noJson);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
