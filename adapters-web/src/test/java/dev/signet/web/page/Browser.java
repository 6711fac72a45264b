package dev.signet.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as forms need: it keeps cookies and says what browsers say; it follows no redirect. */
final class Browser {

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();

    Browser(int port) {
        this.port = port;
        headers.add("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    /** Sends one more header with every request. */
    Browser saying(String header) {
        headers.removeIf(old -> old.startsWith(header.substring(0, header.indexOf(':') + 1)));
        headers.add(header);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Shown open(String address) {
        return request("GET " + address, "", List.of());
    }

    /** A form that comes from our own page. */
    Shown post(String address, String body) {
        return request(
                "POST " + address,
                body,
                List.of(
                        "Origin: http://id.signet.localhost:" + port,
                        "Sec-Fetch-Site: same-origin",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length));
    }

    /** A request with exactly these headers beside the usual ones. */
    Shown request(String line, String body, List<String> more) {
        List<String> lines =
                new ArrayList<>(List.of(line + " HTTP/1.1", "Host: id.signet.localhost:" + port, "Connection: close"));
        lines.addAll(headers);
        lines.addAll(more);
        if (!cookies.isEmpty()) {
            lines.add("Cookie: "
                    + cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        Shown shown = Shown.read(this, exchange(String.join("\r\n", lines) + "\r\n\r\n" + body));
        shown.all("Set-Cookie").forEach(this::keep);
        return shown;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("; Max-Age=0;")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String exchange(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
