package dev.signet.persistence.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A line to a server that can be frozen, so that nothing gets through and nobody is told; or cut. */
public final class Wire implements AutoCloseable {

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final ReentrantReadWriteLock ice = new ReentrantReadWriteLock();

    public Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void freeze() {
        ice.writeLock().lock();
    }

    /** By the thread that froze it. */
    public void thaw() {
        ice.writeLock().unlock();
    }

    public void cut() {
        sockets.forEach(Wire::hangUp);
    }

    /** As when there is no server: what is open is cut, and nothing new gets through until {@link #comeBack}. */
    public void goDown() {
        down = true;
        cut();
    }

    public void comeBack() {
        down = false;
    }

    /** How many have tried to connect while it was down. */
    public int turnedAway() {
        return turnedAway.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                if (down) {
                    turnedAway.incrementAndGet();
                    client.close();
                    continue;
                }
                var server = new Socket(host, port);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            byte[] buffer = new byte[8192];
            for (int count = from.getInputStream().read(buffer); count >= 0; ) {
                ice.readLock().lock();
                try {
                    to.getOutputStream().write(buffer, 0, count);
                } finally {
                    ice.readLock().unlock();
                }
                count = from.getInputStream().read(buffer);
            }
        } catch (IOException broken) {
            sockets.remove(from);
        } finally {
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
