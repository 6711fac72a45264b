package dev.signet.web.session;

import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where somebody is logged in. Times are seconds since the epoch. */
@Serdeable
public record SessionList(List<Entry> sessions) {

    /** One login. */
    @Serdeable
    public record Entry(
            String sid,
            boolean current,
            DeviceResponse device,
            String network,
            long createdAt,
            long lastSeenAt,
            long expiresAt) {}

    /** What the login was made on. */
    @Serdeable
    public record DeviceResponse(String type, String label) {}

    /** @param current the caller's own; null where it is somebody else's list */
    public static SessionList from(List<Session> sessions, @Nullable SessionId current) {
        return new SessionList(
                sessions.stream().map(session -> entry(session, current)).toList());
    }

    private static Entry entry(Session session, @Nullable SessionId current) {
        var device = session.device();
        return new Entry(
                session.id().value(),
                session.id().equals(current),
                new DeviceResponse(device.type().name().toLowerCase(Locale.ROOT), device.label()),
                device.network(),
                session.birth().at().getEpochSecond(),
                session.life().lastSeenAt().getEpochSecond(),
                session.life().absoluteEnd().getEpochSecond());
    }
}
