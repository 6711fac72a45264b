package dev.signet.persistence.redis;

import dev.signet.application.port.out.SessionCache.Snapshot;
import dev.signet.domain.encoding.TimeOrdered;
import dev.signet.domain.session.Life;
import dev.signet.domain.session.SessionFacts;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A snapshot in some forty-five bytes: ids as they are, times by what they lie apart from others, and one bit in place of
 * each thing that is as in nearly all sessions.
 */
final class SnapshotFormat {

    private static final int MOST = 512;

    /** Nobody has typed the password again since the login. */
    private static final int AUTHENTICATED_AT_BIRTH = 1;

    /** The idle end is where the last use has put it. */
    private static final int IDLE_SINCE_LAST_SEEN = 2;

    private static final int BY_PASSWORD_ALONE = 4;

    private static final Set<String> PASSWORD = Set.of("pwd");

    private SnapshotFormat() {}

    /**
     * Writes a snapshot down.
     *
     * @param since a time that the reader knows as well, the shorter before the read the better
     */
    static byte[] write(Snapshot snapshot, Instant since) {
        var to = ByteBuffer.allocate(MOST);
        var session = snapshot.session();
        var life = session.life();
        var sid = Wording.bytes(session.id().value());
        boolean atBirth = TimeOrdered.timeOf(sid).equals(session.authTime());
        boolean sinceLastSeen =
                idleEnd(life.lastSeenAt(), life.idle(), life.absoluteEnd()).equals(life.idleEnd());
        boolean password = session.amr().equals(PASSWORD);
        to.put((byte) ((atBirth ? AUTHENTICATED_AT_BIRTH : 0)
                | (sinceLastSeen ? IDLE_SINCE_LAST_SEEN : 0)
                | (password ? BY_PASSWORD_ALONE : 0)));
        to.put(sid);
        to.put(Wording.bytes(session.user().value()));
        Wording.writeNumber(to, Duration.between(since, snapshot.readAt()).toMillis());
        Wording.writeNumber(to, session.stamp().value());
        if (!atBirth) {
            Wording.writeNumber(
                    to, Duration.between(session.authTime(), snapshot.readAt()).toMillis());
        }
        Wording.writeNumber(
                to, Duration.between(life.lastSeenAt(), snapshot.readAt()).toMillis());
        Wording.writeSpan(to, life.idle());
        Wording.writeSpan(to, Duration.between(session.authTime(), life.absoluteEnd()));
        if (!sinceLastSeen) {
            Wording.writeSpan(to, Duration.between(life.idleEnd(), life.absoluteEnd()));
        }
        if (!password) {
            session.amr().stream().sorted().forEach(method -> Wording.writeText(to, method));
        }
        return Arrays.copyOf(to.array(), to.position());
    }

    /** Reads it, with the same {@code since}. */
    static Snapshot read(byte[] bytes, Instant since) {
        var from = ByteBuffer.wrap(bytes);
        int flags = from.get();
        var id = new SessionId(Wording.readId(from));
        var user = new UserId(Wording.readId(from));
        var readAt = since.plusMillis(Wording.readNumber(from));
        var stamp = Stamp.of(Wording.readNumber(from));
        var authTime = (flags & AUTHENTICATED_AT_BIRTH) != 0
                ? TimeOrdered.timeOf(Wording.bytes(id.value()))
                : readAt.minusMillis(Wording.readNumber(from));
        var lastSeenAt = readAt.minusMillis(Wording.readNumber(from));
        var idle = Wording.readSpan(from);
        var absoluteEnd = authTime.plus(Wording.readSpan(from));
        var idleEnd = (flags & IDLE_SINCE_LAST_SEEN) != 0
                ? idleEnd(lastSeenAt, idle, absoluteEnd)
                : absoluteEnd.minus(Wording.readSpan(from));
        var amr = (flags & BY_PASSWORD_ALONE) != 0 ? PASSWORD : readMethods(from);
        if (from.hasRemaining()) {
            throw new IllegalArgumentException("more than a session");
        }
        var life = new Life(lastSeenAt, idleEnd, absoluteEnd, idle);
        return new Snapshot(new SessionFacts(id, user, stamp, authTime, amr, life), readAt);
    }

    private static Instant idleEnd(Instant lastSeenAt, Duration idle, Instant absoluteEnd) {
        var end = lastSeenAt.plus(idle);
        return end.isBefore(absoluteEnd) ? end : absoluteEnd;
    }

    private static Set<String> readMethods(ByteBuffer from) {
        var methods = new HashSet<String>();
        while (from.hasRemaining()) {
            methods.add(Wording.readText(from));
        }
        return methods;
    }
}
