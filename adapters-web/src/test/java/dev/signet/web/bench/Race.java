package dev.signet.web.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares sides within one run: they take turns, round by round, so that whatever else this machine does falls on all of
 * them. The first side is what the others are measured against. How long and how often is set by the properties
 * {@code signet.bench.seconds} and {@code signet.bench.rounds}; without them it is just enough to show that it works.
 */
final class Race {

    private static final Logger LOG = LoggerFactory.getLogger(Race.class);

    static final Duration LENGTH =
            Duration.ofMillis((long) (1000 * Double.parseDouble(System.getProperty("signet.bench.seconds", "0.2"))));

    static final int ROUNDS = Integer.getInteger("signet.bench.rounds", 1);

    private final String name;
    private final Map<Side, List<Round>> rounds = new LinkedHashMap<>();

    private Race(String name) {
        this.name = name;
    }

    /** Rounds that are not counted: what is compiled while it runs is not what is measured. */
    private static final int WARM_UP = Math.min(2, ROUNDS);

    static final int ALL_ROUNDS = WARM_UP + ROUNDS;

    static Race run(String name, int clients, List<Side> sides) {
        var race = new Race(name);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (var side : sides) {
                var done = Round.of(side, clients, LENGTH);
                if (round >= 0) {
                    race.rounds.computeIfAbsent(side, none -> new ArrayList<>()).add(done);
                }
            }
        }
        return race;
    }

    /** A line for each side: least, middle and most of each figure. */
    Race print() {
        var first = rounds.values().iterator().next();
        rounds.forEach((side, its) -> LOG.info(String.format(
                Locale.ROOT,
                "%s: %-28s %s per second, %s µs CPU, p50 %s ms, p99 %s ms; %s of the first's rate, %s of its CPU",
                name,
                side.name(),
                of(its, Round::perSecond).with(0),
                of(its, Round::cpuMicros).with(1),
                of(its, round -> round.millis(0.5)).with(2),
                of(its, round -> round.millis(0.99)).with(2),
                ratio(its, first, Round::perSecond).with(2),
                ratio(its, first, Round::cpuMicros).with(2))));
        return this;
    }

    private static Figures of(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Figures.of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    /** Round by round, so that a moment in which the machine was busy elsewhere counts on both sides. */
    private static Figures ratio(List<Round> its, List<Round> first, ToDoubleFunction<Round> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < its.size(); round++) {
            ratios.add(figure.applyAsDouble(its.get(round)) / figure.applyAsDouble(first.get(round)));
        }
        return Figures.of(ratios);
    }
}
