package dev.signet.web.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A sibling site that follows the feed as server-sent events. */
final class OpenFeed implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;

    /** One event. */
    record Frame(long id, String name, JsonNode data) {

        boolean isNews() {
            return name.equals("revocation");
        }

        long seq() {
            return data.path("revocation").path("seq").asLong();
        }

        double asOf() {
            return data.path("as_of").asDouble();
        }
    }

    private OpenFeed(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static OpenFeed of(Visitor visitor, String query, String... headers) {
        try {
            var feed = unread(visitor, query, headers);
            String status = feed.lines.readLine();
            if (!status.contains(" 200 ")) {
                throw new IllegalStateException(status);
            }
            return feed;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks, and takes nothing of what comes. */
    static OpenFeed unread(Visitor visitor, String query, String... headers) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), visitor.wire().port()));
        var all = visitor.with(headers).credential();
        var head = "GET /v1/revocations/stream" + query + " HTTP/1.1\r\nHost: id.signet.localhost:"
                + visitor.wire().issuerPort() + "\r\nAccept: text/event-stream\r\n" + String.join("\r\n", all)
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return new OpenFeed(socket);
    }

    /** The next event, empty at the end. */
    Optional<Frame> next() {
        try {
            long id = -1;
            String name = "";
            String data = "";
            for (String line = lines.readLine(); line != null && !line.equals("0"); line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return Optional.of(new Frame(id, name, Json.of(data)));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next event with a revocation. */
    Frame news() {
        var frame = next().orElseThrow();
        while (!frame.isNews()) {
            frame = next().orElseThrow();
        }
        return frame;
    }

    boolean ends() {
        long latest = System.nanoTime() + 15_000_000_000L;
        while (System.nanoTime() < latest) {
            if (next().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
