package dev.signet.domain.session;

import java.util.Objects;

/**
 * Where somebody is logged in, for the user's own eyes in the list of devices.
 *
 * @param label what the device calls itself, at most {@value #MAX_LABEL} characters; the rest is cut off
 * @param network the client's address
 */
public record Device(DeviceType type, String label, String network) {

    public static final int MAX_LABEL = 120;

    public Device {
        Objects.requireNonNull(type);
        label = label.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(MAX_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Objects.requireNonNull(network);
    }
}
