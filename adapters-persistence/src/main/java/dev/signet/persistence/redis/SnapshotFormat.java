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

/** A snapshot in some seventy bytes: ids as they are, times as milliseconds from the time of the read. */
final class SnapshotFormat {

    private static final int MOST = 512;

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
        Wording.writeNumber(to, life.idleEnd().toEpochMilli() - base);
        Wording.writeNumber(to, life.absoluteEnd().toEpochMilli() - base);
        Wording.writeNumber(to, life.idle().toMillis());
        session.amr().stream().sorted().forEach(method -> Wording.writeText(to, method));
        return Arrays.copyOf(to.array(), to.position());
    }

    static Snapshot read(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var id = new SessionId(Wording.readId(from));
        var user = new UserId(Wording.readId(from));
        long base = Wording.readNumber(from);
        var stamp = Stamp.of(Wording.readNumber(from));
        var authTime = Instant.ofEpochMilli(base + Wording.readNumber(from));
        var life = new Life(
                Instant.ofEpochMilli(base + Wording.readNumber(from)),
                Instant.ofEpochMilli(base + Wording.readNumber(from)),
                Instant.ofEpochMilli(base + Wording.readNumber(from)),
                Duration.ofMillis(Wording.readNumber(from)));
        return new Snapshot(
                new SessionFacts(id, user, stamp, authTime, readMethods(from), life), Instant.ofEpochMilli(base));
    }

    private static Set<String> readMethods(ByteBuffer from) {
        var methods = new HashSet<String>();
        while (from.hasRemaining()) {
            methods.add(Wording.readText(from));
        }
        return methods;
    }
}
