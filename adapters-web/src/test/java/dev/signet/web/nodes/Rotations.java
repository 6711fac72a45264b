package dev.signet.web.nodes;

import dev.signet.web.journey.Login;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that do nothing but refresh at one node, until it dies under them. */
final class Rotations implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger done = new AtomicInteger();
    private final List<Future<Login>> clients;

    private Rotations(Node node, List<Login> logins) {
        this.clients = logins.stream()
                .map(login -> threads.submit(() -> rotate(login.at(node.stranger()))))
                .toList();
    }

    static Rotations at(Node node, List<Login> logins) {
        return new Rotations(node, logins);
    }

    int done() {
        return done.get();
    }

    /** What each client got last; the node may have gone one step further, and nobody heard of it. */
    List<Login> last() {
        return clients.stream().map(Waiting::result).toList();
    }

    @Override
    public void close() {
        threads.close();
    }

    private Login rotate(Login first) {
        var login = first;
        while (true) {
            try {
                var answer = login.refresh();
                if (answer.status() == 200) {
                    login = new Login(login.stranger(), answer);
                    done.incrementAndGet();
                }
            } catch (RuntimeException itDied) {
                return login;
            }
        }
    }
}
