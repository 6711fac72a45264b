package dev.signet.web.nodes;

import dev.signet.web.edge.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One node's own way to a server, which can be cut, frozen and restored. */
final class Line implements AutoCloseable {

    private enum State {
        OPEN,
        /** Nothing gets through, and nobody is told: what was under way arrives after the thaw. */
        FROZEN,
        /** Every connection is broken, and no new one is made. */
        CUT
    }

    private final String host;
    private final int port;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile State state = State.OPEN;

    Line(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.listening = new ServerSocket(FreePorts.one(), 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void freeze() {
        become(State.FROZEN);
    }

    void cut() {
        become(State.CUT);
        hangUp();
    }

    void restore() {
        become(State.OPEN);
    }

    /** Breaks every connection; new ones are made at once. */
    void hangUp() {
        sockets.forEach(Line::close);
        sockets.clear();
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private void become(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether what has arrived may go on. */
    private boolean mayPass() {
        lock.lock();
        try {
            while (state == State.FROZEN) {
                changed.awaitUninterruptibly();
            }
            return state == State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        if (!mayPass()) {
            close(client);
            return;
        }
        try {
            var server = new Socket(host, port);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pump(client, server));
            pump(server, client);
        } catch (IOException serverGone) {
            close(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = from.getInputStream().read(buffer); count >= 0 && mayPass(); ) {
                to.getOutputStream().write(buffer, 0, count);
                count = from.getInputStream().read(buffer);
            }
        } catch (IOException broken) {
            sockets.remove(from);
        } finally {
            // the end of a connection is news as well, and must not get through ice
            mayPass();
            sockets.remove(to);
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
