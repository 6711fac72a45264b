package dev.signet.web.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A connection that is kept open, over which one request after the other is sent: as cheap as a client can be. */
final class Connection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private static final int MOST_AGAIN = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int filled;
    private int bodyAt;
    private int end;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
    }

    /** Sends a request and reads its whole answer; hands out the status. */
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        bodyAt = -1;
        while ((bodyAt = endOfHead()) < 0) {
            read();
        }
        end = bodyAt + lengthOfBody();
        while (filled < end) {
            read();
        }
        return (buffer[STATUS_AT] - '0') * 100 + (buffer[STATUS_AT + 1] - '0') * 10 + buffer[STATUS_AT + 2] - '0';
    }

    /**
     * The same, and again while the answer is 503: on a machine that carries all of it a store may be late, and whatever is
     * measured here has the same effect twice as once. The wait counts.
     */
    int exchangePatiently(byte[] request) throws IOException {
        int status = exchange(request);
        for (int again = 0; status == 503 && again < MOST_AGAIN; again++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            status = exchange(request);
        }
        return status;
    }

    /** Of the latest answer. */
    String body() {
        return new String(buffer, bodyAt, end - bodyAt, StandardCharsets.UTF_8);
    }

    private void read() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the server has closed the connection");
        }
        filled += read;
    }

    private int endOfHead() {
        for (int at = 0; at <= filled - END_OF_HEAD.length; at++) {
            if (Arrays.equals(buffer, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return at + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    private int lengthOfBody() {
        var head = new String(buffer, 0, bodyAt, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf("\r\n", at)).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
