package dev.signet.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** How long after a kick was answered each site refused somebody whom it had let in, as the sites measure it. */
final class Delays {

    private static final int MOST = 1_000;

    private final Map<String, Set<Credential>> letIn = new LinkedHashMap<>();
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private boolean waiting;
    private long answeredAt;

    /** The way in of a site, with an eye on what becomes of whom. */
    <T> Function<Credential, Answer<T>> watching(String site, Function<Credential, Answer<T>> wayIn) {
        return credential -> {
            Answer<T> answer = wayIn.apply(credential);
            switch (answer) {
                case Answer.Yes<T> yes -> letIn(site, credential);
                case Answer.No<T> no -> refused(site, credential);
                case Answer.Unavailable<T> unavailable -> {}
            }
            return answer;
        };
    }

    private synchronized void letIn(String site, Credential credential) {
        Set<Credential> inside = letIn.computeIfAbsent(site, any -> new HashSet<>());
        if (inside.size() < MOST) {
            inside.add(credential);
        }
    }

    private synchronized void refused(String site, Credential credential) {
        boolean wasIn = letIn.computeIfAbsent(site, any -> new HashSet<>()).remove(credential);
        if (wasIn && waiting) {
            // a site may hear of a kick before whoever kicked has the answer
            long after = answeredAt == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answeredAt);
            millis.putIfAbsent(site, after);
        }
    }

    synchronized void kickBegins() {
        millis.clear();
        waiting = true;
        answeredAt = 0;
    }

    synchronized void kickIsAnswered() {
        answeredAt = System.nanoTime();
    }

    /** Milliseconds by site, since the last kick; without those that have not refused anybody yet. */
    synchronized Map<String, Long> millis() {
        return new LinkedHashMap<>(millis);
    }
}
