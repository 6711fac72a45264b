package dev.signet.web.page;

import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where one is signed in: this device first, then those that were used last. */
public record DevicesPage(AccountFrame account, String action, String token, List<DeviceRow> rows)
        implements AccountPage {

    static final String END = "end";
    static final String OTHERS = "others";
    static final String EVERYWHERE = "everywhere";

    public DevicesPage {
        rows = List.copyOf(rows);
    }

    static DevicesPage of(
            Visit visit,
            String token,
            List<Session> sessions,
            SessionId current,
            Instant now,
            Optional<Notice> notice) {
        Comparator<Session> lastUsedFirst = Comparator.comparing(
                        (Session session) -> session.life().lastSeenAt())
                .reversed();
        return new DevicesPage(
                AccountFrame.of(visit, notice),
                visit.to(DevicesPages.PATH).toString(),
                token,
                sessions.stream()
                        .sorted(Comparator.comparing(
                                        (Session session) -> !session.id().equals(current))
                                .thenComparing(lastUsedFirst))
                        .map(session ->
                                DeviceRow.of(visit, session, session.id().equals(current), now))
                        .toList());
    }

    /** Whether there is more than this device. */
    public boolean hasOthers() {
        return rows.size() > 1;
    }

    @Override
    public String template() {
        return "devices.jte";
    }
}
