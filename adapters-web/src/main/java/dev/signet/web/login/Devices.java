package dev.signet.web.login;

import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.web.client.Client;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request tells of the device that it comes from. */
public final class Devices {

    private Devices() {}

    /** Empty for a name that is no type of device. */
    static Optional<DeviceType> type(String name) {
        return Arrays.stream(DeviceType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** @param label what the device calls itself; without one, the browser's own words, or its name where they are known */
    public static Device of(HttpRequest<?> request, DeviceType type, @Nullable String label) {
        var agent = Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT));
        var words = Optional.ofNullable(label).or(() -> agent.map(UserAgent::name));
        return new Device(type, words.orElse(""), Client.address(request));
    }
}
