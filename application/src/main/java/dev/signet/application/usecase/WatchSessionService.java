package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.WatchSession;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Objection;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.RevocationMemory;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.Standing;
import dev.signet.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

final class WatchSessionService implements WatchSession {

    static final int MOST_OF_A_SESSION = 16;
    static final int MOST_OF_A_NODE = 10_000;

    /** How long before its end a session's pages are warned. */
    static final Duration WARNING = Duration.ofMinutes(2);

    private final Users users;
    private final Sessions sessions;
    private final RevocationMemory memory;
    private final InstantSource clock;
    private final Watches watches = new Watches();

    WatchSessionService(Users users, Sessions sessions, RevocationMemory memory, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Result watch(Caller caller, Consumer<Event> listener) {
        if (watches.of(caller.session()).size() >= MOST_OF_A_SESSION || watches.size() >= MOST_OF_A_NODE) {
            return new Result.TooMany();
        }
        var watch = new Watch(caller, listener);
        watches.add(watch);
        tellIfVoid(watch);
        return new Result.Watching(() -> watches.remove(watch));
    }

    /** This node has learnt of an entry, and its memory knows it already. */
    void heard(FeedEntry entry) {
        switch (entry.revocation()) {
            case Revocation.StampRaised raised -> watches.of(raised.user()).forEach(this::tellIfVoid);
            case Revocation.ClientStampRaised raised -> {}
            case Revocation.SessionEnded ended -> watches.of(ended.session()).forEach(this::tellIfVoid);
            case Revocation.TokenRevoked token -> {}
            case Revocation.KeyRemoved removed -> {}
        }
    }

    private void tellIfVoid(Watch watch) {
        var caller = watch.caller();
        if (memory.against(caller.user(), caller.stamp(), caller.session()) instanceof Objection.Void objection) {
            end(watch, objection.reason());
        }
    }

    @Override
    public void lookForExpiry() {
        var soon = clock.instant().plus(WARNING);
        watches.all().stream().filter(watch -> watch.isDueBy(soon)).forEach(this::lookAgain);
    }

    /** The end may have moved since the page was opened, by use elsewhere. */
    private void lookAgain(Watch watch) {
        var session = sessions.find(watch.caller().session());
        var user = users.find(watch.caller().user());
        if (session.isEmpty() || user.isEmpty()) {
            end(watch, EndReason.STAMP_SUPERSEDED);
        } else {
            judge(watch, session.get(), user.get(), clock.instant());
        }
    }

    private void judge(Watch watch, Session session, User user, Instant now) {
        switch (session.standing(user.stamp(), now)) {
            case Standing.Over over -> end(watch, over.reason());
            case Standing.Live live -> {
                var idleEnd = session.life().idleEnd();
                watch.moveEndTo(idleEnd);
                if (watch.isDueBy(now.plus(WARNING)) && watch.isFirstWarningOf(idleEnd)) {
                    watch.listener().accept(new Event.Expiring(idleEnd));
                }
            }
        }
    }

    private void end(Watch watch, EndReason reason) {
        if (watches.remove(watch)) {
            watch.listener().accept(new Event.Ended(reason));
        }
    }
}
