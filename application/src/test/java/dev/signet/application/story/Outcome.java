package dev.signet.application.story;

import dev.signet.application.port.out.Unavailable;
import java.util.Optional;
import java.util.function.Supplier;

/** What came out of something that may have found the store down. */
final class Outcome {
    private Outcome() {}

    static <T> Optional<T> of(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Unavailable down) {
            return Optional.empty();
        }
    }
}
