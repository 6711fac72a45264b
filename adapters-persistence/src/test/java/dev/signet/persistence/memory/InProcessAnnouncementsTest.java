package dev.signet.persistence.memory;

import dev.signet.application.contract.AnnouncementsContract;
import dev.signet.application.port.out.Announcements;

final class InProcessAnnouncementsTest implements AnnouncementsContract {

    private final Announcements announcements = new InProcessAnnouncements();

    @Override
    public Announcements announcements() {
        return announcements;
    }
}
