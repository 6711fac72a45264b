package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_MANAGEMENT_PORT;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where metrics are read: a port of the loopback interface, unless an address stands before it. */
final class ManagementAddress {

    private static final Pattern FORM = Pattern.compile("(?:([0-9.]+|\\[[0-9a-fA-F:.]+]):)?([1-9][0-9]{0,4})");

    private ManagementAddress() {}

    static Optional<InetSocketAddress> of(Environment environment) {
        return environment.text(SIGNET_MANAGEMENT_PORT).map(ManagementAddress::read);
    }

    private static InetSocketAddress read(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches() && Integer.parseInt(form.group(2)) <= 65535) {
            int port = Integer.parseInt(form.group(2));
            if (form.group(1) == null) {
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            }
            if (InetAddresses.isUriInetAddress(form.group(1))) {
                return new InetSocketAddress(InetAddresses.forUriString(form.group(1)), port);
            }
        }
        throw new BadSetting(
                SIGNET_MANAGEMENT_PORT, "is '" + text + "', which is no port", "write 9090 or 10.0.0.1:9090");
    }
}
