package dev.signet.web.page;

import com.google.common.net.InetAddresses;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.session.Session;
import java.time.Instant;
import java.util.Locale;

/**
 * One login, as its owner knows it.
 *
 * @param label what the device calls itself, or words for one that does not say
 * @param place the kind of device and the network that it came from
 */
public record DeviceRow(
        String sid, DeviceType type, String label, String place, When created, When seen, boolean isCurrent) {

    static DeviceRow of(Visit visit, Session session, boolean current, Instant now) {
        Device device = session.device();
        String type = visit.text("page.device." + device.type().name().toLowerCase(Locale.ROOT));
        var texts = visit.language().texts();
        return new DeviceRow(
                session.id().value(),
                device.type(),
                device.label().isBlank() ? visit.text("page.device.unnamed") : device.label(),
                device.network().isBlank() ? type : type + " · " + shortened(device.network()),
                When.on(session.birth().at(), texts),
                When.ago(session.life().lastSeenAt(), now, texts),
                current);
    }

    /** IPv6 as people write it (RFC 5952), not as Java does. */
    private static String shortened(String network) {
        return InetAddresses.isInetAddress(network)
                ? InetAddresses.toAddrString(InetAddresses.forString(network))
                : network;
    }
}
