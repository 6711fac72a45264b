package dev.signet.persistence.redis;

import dev.signet.application.port.out.SessionCache.Snapshot;
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
 * A snapshot in less than sixty bytes: ids as they are, times by what they lie apart from others, and what nearly all
 * sessions have in common in one byte.
 */
final class SnapshotFormat {

    private static final int MOST = 512;

    /** In place of the length of a text: the method that nearly everybody uses. */
    private static final byte BY_PASSWORD = 0;

    private static final String PASSWORD = "pwd";

    private SnapshotFormat() {}

    static byte[] write(Snapshot snapshot) {
        var to = ByteBuffer.allocate(MOST);
        var session = snapshot.session();
        var life = session.life();
        long base = snapshot.readAt().toEpochMilli();
        to.put(Wording.bytes(session.id().value()));
        to.put(Wording.bytes(session.user().value()));
        Wording.writeNumber(to, base);
        Wording.writeNumber(to, session.stamp().value());
        Wording.writeNumber(to, session.authTime().toEpochMilli() - base);
        Wording.writeNumber(to, life.lastSeenAt().toEpochMilli() - base);
        Wording.writeSpan(to, life.idle());
        Wording.writeSpan(to, Duration.between(life.lastSeenAt().plus(life.idle()), life.idleEnd()));
        Wording.writeSpan(to, Duration.between(session.authTime(), life.absoluteEnd()));
        session.amr().stream().sorted().forEach(method -> writeMethod(to, method));
        return Arrays.copyOf(to.array(), to.position());
    }

    static Snapshot read(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var id = new SessionId(Wording.readId(from));
        var user = new UserId(Wording.readId(from));
        long base = Wording.readNumber(from);
        var stamp = Stamp.of(Wording.readNumber(from));
        var authTime = Instant.ofEpochMilli(base + Wording.readNumber(from));
        var lastSeenAt = Instant.ofEpochMilli(base + Wording.readNumber(from));
        var idle = Wording.readSpan(from);
        var idleEnd = lastSeenAt.plus(idle).plus(Wording.readSpan(from));
        var life = new Life(lastSeenAt, idleEnd, authTime.plus(Wording.readSpan(from)), idle);
        return new Snapshot(
                new SessionFacts(id, user, stamp, authTime, readMethods(from), life), Instant.ofEpochMilli(base));
    }

    private static Set<String> readMethods(ByteBuffer from) {
        var methods = new HashSet<String>();
        while (from.hasRemaining()) {
            methods.add(readMethod(from));
        }
        return methods;
    }

    private static void writeMethod(ByteBuffer to, String method) {
        if (method.equals(PASSWORD)) {
            to.put(BY_PASSWORD);
        } else {
            Wording.writeText(to, method);
        }
    }

    private static String readMethod(ByteBuffer from) {
        var text = Wording.readText(from);
        return text.isEmpty() ? PASSWORD : text;
    }
}
