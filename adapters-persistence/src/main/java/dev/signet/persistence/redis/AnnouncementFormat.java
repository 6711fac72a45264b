package dev.signet.persistence.redis;

import dev.signet.application.port.out.Announcements.Acknowledgement;
import dev.signet.domain.access.TokenId;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.key.Kid;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation;
import dev.signet.domain.revocation.Revocation.ClientStampRaised;
import dev.signet.domain.revocation.Revocation.KeyRemoved;
import dev.signet.domain.revocation.Revocation.SessionEnded;
import dev.signet.domain.revocation.Revocation.StampRaised;
import dev.signet.domain.revocation.Revocation.TokenRevoked;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.UserId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Announcements and acknowledgements in bytes. Reasons go by name, since their order may change between versions. */
final class AnnouncementFormat {

    /** In one message; so many sessions end at once that rarely, that a longer list is left to polling. */
    static final int MOST_ENTRIES = 100;

    private static final int LONGEST_ENTRY = 256;

    private static final byte STAMP = 1;
    private static final byte SID = 2;
    private static final byte JTI = 3;
    private static final byte KID = 4;
    private static final byte CLIENT_STAMP = 5;

    private AnnouncementFormat() {}

    static byte[] write(List<FeedEntry> entries) {
        var to = ByteBuffer.allocate(entries.size() * LONGEST_ENTRY);
        entries.forEach(entry -> write(to, entry));
        return written(to);
    }

    static List<FeedEntry> readEntries(byte[] bytes) {
        if (bytes.length > MOST_ENTRIES * LONGEST_ENTRY) {
            throw new IllegalArgumentException("too long an announcement");
        }
        var from = ByteBuffer.wrap(bytes);
        var entries = new ArrayList<FeedEntry>();
        while (from.hasRemaining()) {
            long seq = Wording.readNumber(from);
            var at = Instant.ofEpochMilli(Wording.readNumber(from));
            entries.add(new FeedEntry(seq, readRevocation(from), at));
        }
        return List.copyOf(entries);
    }

    static byte[] write(Acknowledgement acknowledgement) {
        var to = ByteBuffer.allocate(LONGEST_ENTRY);
        Wording.writeText(to, acknowledgement.node());
        Wording.writeNumber(to, acknowledgement.seq());
        return written(to);
    }

    static Acknowledgement readAcknowledgement(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        return new Acknowledgement(Wording.readText(from), Wording.readNumber(from));
    }

    private static void write(ByteBuffer to, FeedEntry entry) {
        Wording.writeNumber(to, entry.seq());
        Wording.writeNumber(to, entry.at().toEpochMilli());
        switch (entry.revocation()) {
            case StampRaised raised -> {
                to.put(STAMP).put(Wording.bytes(raised.user().value()));
                Wording.writeText(to, raised.reason().name());
                Wording.writeNumber(to, raised.to().value());
            }
            case ClientStampRaised raised -> {
                to.put(CLIENT_STAMP);
                Wording.writeText(to, raised.client().value());
                Wording.writeText(to, raised.reason().name());
                Wording.writeNumber(to, raised.to().value());
            }
            case SessionEnded ended -> {
                to.put(SID).put(Wording.bytes(ended.session().value()));
                Wording.writeText(to, ended.reason().name());
            }
            case TokenRevoked token -> {
                to.put(JTI);
                Wording.writeText(to, token.token().value());
                Wording.writeText(to, token.reason().name());
                Wording.writeNumber(to, token.effectiveAt().toEpochMilli());
                Wording.writeNumber(to, token.expiresAt().toEpochMilli());
            }
            case KeyRemoved removed -> {
                to.put(KID);
                Wording.writeText(to, removed.kid().value());
            }
        }
    }

    private static Revocation readRevocation(ByteBuffer from) {
        byte kind = from.get();
        return switch (kind) {
            case STAMP -> {
                var user = new UserId(Wording.readId(from));
                var reason = readReason(from);
                yield new StampRaised(user, Stamp.of(Wording.readNumber(from)), reason);
            }
            case CLIENT_STAMP -> {
                var client = new ClientId(Wording.readText(from));
                var reason = readReason(from);
                yield new ClientStampRaised(client, Stamp.of(Wording.readNumber(from)), reason);
            }
            case SID -> new SessionEnded(new SessionId(Wording.readId(from)), readReason(from));
            case JTI ->
                new TokenRevoked(
                        new TokenId(Wording.readText(from)),
                        readReason(from),
                        Instant.ofEpochMilli(Wording.readNumber(from)),
                        Instant.ofEpochMilli(Wording.readNumber(from)));
            case KID -> new KeyRemoved(new Kid(Wording.readText(from)));
            default -> throw new IllegalArgumentException("unknown kind of revocation: " + kind);
        };
    }

    private static EndReason readReason(ByteBuffer from) {
        return EndReason.valueOf(Wording.readText(from));
    }

    private static byte[] written(ByteBuffer to) {
        return Arrays.copyOf(to.array(), to.position());
    }
}
