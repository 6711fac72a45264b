package dev.signet.web.error;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id that joins a request, its problem and its log lines: the caller's own, or a random one (W3C Trace Context). */
public final class TraceId {

    private static final String ATTRIBUTE = "dev.signet.trace-id";
    private static final String NONE = "0".repeat(32);
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceId() {}

    /** The trace id of a request; the same at every call. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String id = sent(request);
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    private static String sent(HttpRequest<?> request) {
        String header = request.getHeaders().get("traceparent");
        Matcher parts = TRACEPARENT.matcher(header == null ? "" : header);
        return parts.matches() && !parts.group(1).equals(NONE) ? parts.group(1) : random();
    }

    private static String random() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
