package dev.signet.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.journey.Login;
import dev.signet.web.journey.Member;
import dev.signet.web.nodes.Victims.Victim;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The measurement of {@code bench/kicks}, in small: many are kicked while clients keep all nodes busy, and each is shown
 * at another node the moment the kick has been answered.
 */
class KicksIT {

    private static final Logger LOG = LoggerFactory.getLogger(KicksIT.class);

    private static final int KICKS = Integer.getInteger("signet.bench.kicks", 200);
    private static final int NODES = Integer.getInteger("signet.bench.nodes", 2);

    private static final int AT_ONCE = 8;
    private static final int CLIENTS = 4;

    private static final int A_GROUP = 500;

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.CLUSTER;

    @Test
    void nobodyIsAdmittedAnywhereOnceTheKickHasBeenAnswered() throws SQLException {
        var nodes = nodes();
        var victims = Victims.insert(KICKS);
        var logins = Stream.generate(() -> CLUSTER.newcomer().byToken())
                .limit(CLIENTS)
                .toList();
        var admitted = new AtomicInteger();
        List<Duration> took;
        int served;
        try (var load = Load.of(logins, () -> nodes)) {
            took = kickAll(victims, nodes, admitted);
            served = load.admitted();
            load.stop();
            assertThat(load.surprises()).isEmpty();
        }
        LOG.info(
                "kicks: {} of {} admitted after the answer, on {} node(s), beside {} verifications;"
                        + " the answer took p50 {} ms, p99 {} ms, worst {} ms",
                admitted,
                victims.size(),
                nodes.size(),
                served,
                at(took, 0.5),
                at(took, 0.99),
                at(took, 1));
        nodes.stream().skip(2).forEach(Node::close);
        assertThat(admitted).hasValue(0);
    }

    /** Each group gets an administrator who has just logged in: a kick needs one. */
    private static List<Duration> kickAll(List<Victim> victims, List<Node> nodes, AtomicInteger admitted) {
        List<Duration> took = new ArrayList<>();
        for (int from = 0; from < victims.size(); from += A_GROUP) {
            var administrator = nodes.getFirst().administrator();
            var group = victims.subList(from, Math.min(from + A_GROUP, victims.size()));
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                IntStream.range(0, group.size())
                        .mapToObj(number -> threads.submit(() -> {
                            var here = nodes.get(number % nodes.size());
                            var there = nodes.get((number + 1) % nodes.size());
                            return kicked(group.get(number), administrator, here, there, admitted);
                        }))
                        .toList()
                        .forEach(kick -> took.add(Waiting.result(kick)));
            }
        }
        Collections.sort(took);
        return took;
    }

    /** The other node knows the session, so nothing but the news of its end can make it refuse. */
    private static Duration kicked(Victim victim, Login administrator, Node here, Node there, AtomicInteger admitted) {
        var shown = there.stranger().with(victim.cookie());
        assertThat(shown.get("/v1/verify").status()).isEqualTo(200);
        var took = Promptness.of(() ->
                Member.patiently(() -> here.bearer(administrator).post("/v1/admin/users/" + victim.sub() + "/kick")));
        if (shown.get("/v1/verify").status() == 200) {
            admitted.incrementAndGet();
        }
        return took;
    }

    private static long at(List<Duration> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())))
                .toMillis();
    }

    private static List<Node> nodes() {
        if (NODES == 1) {
            CLUSTER.b().process().terminate();
            CLUSTER.b().process().awaitEnd();
            return List.of(CLUSTER.a());
        }
        List<Node> nodes = new ArrayList<>(CLUSTER.both());
        while (nodes.size() < NODES) {
            nodes.add(CLUSTER.oneMore());
        }
        return List.copyOf(nodes);
    }
}
