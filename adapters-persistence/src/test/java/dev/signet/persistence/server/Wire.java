package dev.signet.persistence.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A line to a server that can be frozen, so that nothing gets through and nobody is told; or cut. */
final class Wire implements AutoCloseable {

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock ice = new ReentrantReadWriteLock();

    Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void freeze() {
        ice.writeLock().lock();
    }

    /** By the thread that froze it. */
    void thaw() {
        ice.writeLock().unlock();
    }

    void cut() {
        sockets.forEach(Wire::hangUp);
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
