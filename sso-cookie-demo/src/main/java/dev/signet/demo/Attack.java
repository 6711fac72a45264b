package dev.signet.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something to try against Signet, and how it went the last time. Everybody may press the button, so between two runs there is
 * a pause, and within it the last run stands for the next: Signet's own limits are for this whole machine, visitors included.
 */
final class Attack {

    interface Script {
        /** @throws IOException if Signet does not answer what the next step needs */
        void play(Trial trial) throws IOException;
    }

    enum Ending {
        HELD,
        BROKEN,
        STOPPED
    }

    record Run(Instant at, List<Step> steps, Ending ending) {}

    private final String name;
    private final Duration pause;
    private final Script script;
    private final Map<String, Run> last = new ConcurrentHashMap<>();

    /** @param name in the texts and in addresses */
    Attack(String name, Duration pause, Script script) {
        this.name = name;
        this.pause = pause;
        this.script = script;
    }

    String name() {
        return name;
    }

    /** Signet's sentences are in one language, so each has a run of its own. */
    Optional<Run> last(Texts texts) {
        return Optional.ofNullable(last.get(texts.tag()));
    }

    synchronized void run(Texts texts) {
        if (last(texts)
                .filter(run -> Instant.now().isBefore(run.at().plus(pause)))
                .isPresent()) {
            return;
        }
        Trial trial = new Trial(texts);
        Ending ending = ending(trial);
        last.put(texts.tag(), new Run(Instant.now(), trial.steps(), ending));
    }

    /** What was let through outweighs that it then did not go on. */
    private Ending ending(Trial trial) {
        Ending ending = Ending.HELD;
        try {
            script.play(trial);
        } catch (IOException e) {
            ending = Ending.STOPPED;
        }
        return trial.isBroken() ? Ending.BROKEN : ending;
    }
}
