package dev.signet.web.journey;

import dev.signet.web.edge.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A page that listens to the events of its session, as a browser's EventSource does. */
final class OpenPage implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;
    private boolean turnedAway;

    private OpenPage(Socket socket) throws IOException {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Opens one, and waits until it is watched. */
    static OpenPage of(Visitor visitor) {
        return of(visitor, "");
    }

    static OpenPage of(Visitor visitor, String query) {
        try {
            var page = new OpenPage(
                    new Socket(InetAddress.getLoopbackAddress(), visitor.wire().port()));
            page.socket.setSoTimeout(20_000);
            page.ask(visitor.wire(), query, visitor.credential());
            page.readGreeting();
            return page;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void ask(Wire wire, String query, String... headers) throws IOException {
        var head = "GET /v1/session/events" + query + " HTTP/1.1\r\nHost: id.signet.localhost:" + wire.port() + "\r\n"
                + "Accept: text/event-stream\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there was no place for it, so that it is to come back later. */
    boolean isTurnedAway() {
        return turnedAway;
    }

    private void readGreeting() throws IOException {
        boolean watching = false;
        String line = lines.readLine();
        while (line != null && !(watching && line.isEmpty())) {
            watching |= line.equals("event: watching");
            turnedAway |= line.startsWith("retry:");
            line = lines.readLine();
        }
        if (!watching) {
            throw new IllegalStateException("the stream ended before it began");
        }
    }

    /** Name and data of the next event that is no heartbeat. */
    String next() {
        try {
            String name = until("event: ");
            while (name.equals("event: watching")) {
                name = until("event: ");
            }
            return name.substring("event: ".length()) + " " + until("data: ").substring("data: ".length());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the server ends the stream after this. */
    boolean ends() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("0")) {
                    return true;
                }
            }
            return true;
        } catch (IOException stillOpen) {
            return false;
        }
    }

    /** The next line that begins so; a server may send the fields of an event in any order. */
    private String until(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("the stream ended before '" + beginning + "'");
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
