package dev.signet.web.edge;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * HTTP by hand: real clients do not let a test forge Host, Origin and lengths.
 *
 * @param port where the server listens
 * @param issuerPort what stands in its name; a node behind a proxy listens elsewhere
 */
public record Wire(int port, int issuerPort) {

    public Wire(int port) {
        this(port, port);
    }

    public record Answer(int status, List<String> headers, String body) {

        public Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        public List<String> all(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        /** Status and reason, as in {@code 421 unknown-host}; the status alone where there is no problem. */
        public String verdict() {
            int at = body.indexOf("\"reason\":\"");
            return at < 0 ? "" + status : status + " " + body.substring(at + 10, body.indexOf('"', at + 10));
        }
    }

    /** A request to the right host over a connection that stays open, as most clients keep theirs. */
    public Answer sendAndStay(String requestLine, String... headers) {
        List<String> lines = new ArrayList<>(List.of(requestLine + " HTTP/1.1"));
        lines.addAll(List.of(with(headers, "Host: id.signet.localhost:" + issuerPort)));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return parse(wholeAnswer(socket.getInputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String wholeAnswer(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!isWhole(read.toString(StandardCharsets.UTF_8))) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("half an answer: " + read);
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String text) {
        if (!text.contains("\r\n\r\n")) {
            return false;
        }
        var answer = parse(text);
        int length = answer.header("Content-Length").map(Integer::parseInt).orElse(0);
        return answer.body().getBytes(StandardCharsets.UTF_8).length >= length;
    }

    /** A request with nothing but what is written here and a way to end it. */
    public Answer bare(String requestLine, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(requestLine + " HTTP/1.1", "Connection: close"));
        lines.addAll(List.of(headers));
        String head = String.join("\r\n", lines) + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A request to the right host. */
    public Answer send(String requestLine, String... headers) {
        return bare(requestLine, "", with(headers, "Host: id.signet.localhost:" + issuerPort));
    }

    public Answer sendJson(String requestLine, String json, String... headers) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return bare(
                requestLine,
                json,
                with(
                        headers,
                        "Host: id.signet.localhost:" + issuerPort,
                        "Content-Type: application/json",
                        "Content-Length: " + length));
    }

    static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no HTTP answer: " + text);
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(lines.getFirst().split(" ")[1]),
                lines.subList(1, lines.size()),
                text.substring(end + 4));
    }
}
