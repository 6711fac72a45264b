package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.edge.Wire;
import dev.signet.web.edge.Wire.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every credential that the tests have shown to a server is shown to it once more when they are done, on a connection that
 * stays open and on one that does not. Only the first kind is answered ahead of the router, and both must say the same.
 */
final class BothWays {

    private static final Logger LOG = LoggerFactory.getLogger(BothWays.class);

    private static final List<String> QUESTIONS = List.of("GET /v1/verify", "GET /v1/session");

    /** What differs between any two answers, or says how the connection goes on. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "connection", "retry-after");

    private static final Map<Wire, Set<List<String>>> SHOWN = new ConcurrentHashMap<>();

    private BothWays() {}

    static void note(Wire wire, String... headers) {
        var credential = Arrays.stream(headers)
                .filter(header -> header.matches("(?is)(authorization|cookie):.*"))
                .toList();
        if (!credential.isEmpty()) {
            SHOWN.computeIfAbsent(wire, none -> ConcurrentHashMap.newKeySet()).add(credential);
        }
    }

    /** How many of a server's credentials were admitted. */
    static int compare(Wire wire) {
        var credentials = SHOWN.getOrDefault(wire, Set.of());
        SHOWN.remove(wire);
        int admitted = (int) credentials.stream()
                .flatMap(credential -> QUESTIONS.stream().map(question -> same(wire, question, credential)))
                .filter(status -> status == 200)
                .count();
        LOG.info("both ways: {} credentials, {} answers of 200", credentials.size(), admitted);
        return admitted;
    }

    /** The first way is asked again, since time goes on. */
    private static int same(Wire wire, String question, List<String> credential) {
        var headers = credential.toArray(String[]::new);
        var before = wire.send(question, headers);
        var ahead = wire.sendAndStay(question, headers);
        var after = wire.send(question, headers);
        if (Stream.of(before, ahead, after).noneMatch(answer -> answer.status() == 503)) {
            assertThat(said(ahead)).as(question).isIn(said(before), said(after));
        }
        return ahead.status();
    }

    private static List<String> said(Answer answer) {
        var headers = answer.headers().stream()
                .filter(line -> !OF_THE_MOMENT.contains(name(line)))
                .map(line -> name(line) + line.substring(line.indexOf(':')))
                .sorted();
        return Stream.concat(
                        Stream.of(
                                "" + answer.status(),
                                answer.body().replaceAll("\"trace_id\":\"[0-9a-f]*\"", "\"trace_id\"")),
                        headers)
                .toList();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
    }
}
