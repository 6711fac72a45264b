package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.WatchSession.Event;
import java.time.Instant;
import java.util.function.Consumer;

/** One open page. */
final class Watch {

    private final Caller caller;
    private final Consumer<Event> listener;
    private volatile Instant end;
    private volatile Instant warnedOf = Instant.MIN;

    Watch(Caller caller, Consumer<Event> listener) {
        this.caller = caller;
        this.listener = listener;
        this.end = caller.idleEnd().orElse(caller.expiresAt());
    }

    Caller caller() {
        return caller;
    }

    Consumer<Event> listener() {
        return listener;
    }

    boolean isDueBy(Instant time) {
        return !end.isAfter(time);
    }

    void moveEndTo(Instant later) {
        end = later;
    }

    boolean isFirstWarningOf(Instant idleEnd) {
        boolean first = !idleEnd.equals(warnedOf);
        warnedOf = idleEnd;
        return first;
    }
}
