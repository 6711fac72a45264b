package dev.signet.web.nodes;

import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.Login;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients with live logins that go on asking, each at one node after the other, until they are told to stop. */
final class Load implements AutoCloseable {

    private final Supplier<List<Node>> nodes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger admitted = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger putOff = new AtomicInteger();
    private final List<Future<Login>> clients;
    private volatile boolean stopped;

    private Load(Supplier<List<Node>> nodes, List<Login> logins) {
        this.nodes = nodes;
        this.clients = IntStream.range(0, logins.size())
                .mapToObj(number -> threads.submit(() -> goOn(number, logins.get(number))))
                .toList();
    }

    /** Each login is a client of its own, and refreshes its tokens now and then. */
    static Load of(List<Login> logins, Supplier<List<Node>> nodes) {
        return new Load(nodes, logins);
    }

    /** How many connections a node refused, or broke before its answer. */
    int broken() {
        return broken.get();
    }

    int admitted() {
        return admitted.get();
    }

    /** How many were told to come back: a machine that is out of breath may say so now and then. */
    int putOff() {
        return putOff.get();
    }

    /** Whatever a client with a live login should not have been told. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Stops the clients, and hands out what each has by then. */
    List<Login> stop() {
        stopped = true;
        return clients.stream().map(Waiting::result).toList();
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }

    private Login goOn(int number, Login first) {
        var login = first;
        for (int turn = number; !stopped; turn++) {
            login = turn % 10 == 9 ? refreshed(login, turn) : verified(login, turn);
        }
        return login;
    }

    private Login verified(Login login, int turn) {
        atSomeNode(turn, node -> node.bearer(login).get("/v1/verify")).ifPresent(this::note);
        return login;
    }

    private Login refreshed(Login login, int turn) {
        var answer = atSomeNode(turn, node -> login.at(node.stranger()).refresh());
        answer.ifPresent(this::note);
        return answer.filter(next -> next.status() == 200)
                .map(next -> new Login(login.stranger(), next))
                .orElse(login);
    }

    private void note(Answer answer) {
        if (answer.status() == 200) {
            admitted.incrementAndGet();
        } else if (answer.status() == 503 && answer.header("Retry-After").isPresent()) {
            putOff.incrementAndGet();
        } else {
            surprises.add(answer.verdict());
        }
    }

    private interface Request {
        Answer at(Node node);
    }

    /**
     * A node that breaks a connection without a byte of an answer is passed by, as a balancer would; whatever a client
     * of Signet repeats, a refresh too, has the same effect as once.
     */
    private Optional<Answer> atSomeNode(int turn, Request request) {
        var known = nodes.get();
        for (int i = 0; i < 2 * known.size(); i++) {
            try {
                return Optional.of(request.at(known.get((turn + i) % known.size())));
            } catch (UncheckedIOException | IllegalStateException noAnswer) {
                broken.incrementAndGet();
            }
        }
        surprises.add("no node answers");
        return Optional.empty();
    }
}
