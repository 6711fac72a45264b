package dev.signet.web.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Hands each connection to the next node that takes it: what nginx does, where there is none. */
final class Balancer implements AutoCloseable {

    private final ServerSocket listening;
    private final List<Node> nodes;

    private Balancer(ServerSocket listening, List<Node> nodes) {
        this.listening = listening;
        this.nodes = nodes;
    }

    static Balancer start(int port, List<Node> nodes) {
        try {
            var balancer = new Balancer(new ServerSocket(port, 100, InetAddress.getLoopbackAddress()), nodes);
            Thread.ofVirtual().start(balancer::accept);
            return balancer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private void accept() {
        try {
            for (int turn = 0; ; turn++) {
                var client = listening.accept();
                int first = turn;
                Thread.ofVirtual().start(() -> serve(client, first));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client, int first) {
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get((first + i) % nodes.size());
            try (var server = new Socket(InetAddress.getLoopbackAddress(), node.port());
                    client) {
                var there = Thread.ofVirtual().start(() -> pump(client, server));
                pump(server, client);
                there.interrupt();
                return;
            } catch (IOException refused) {
                continue;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            return;
        }
    }
}
