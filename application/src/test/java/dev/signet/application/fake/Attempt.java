package dev.signet.application.fake;

import dev.signet.application.port.in.LogIn;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import java.util.List;

/** A login that somebody tries, by a browser's cookie and with the right password unless it says otherwise. */
public record Attempt(
        String username,
        String password,
        LogIn.Mode mode,
        boolean remember,
        DeviceType device,
        List<CookieSecret> presented) {

    public static Attempt by(String username) {
        return new Attempt(username, World.PASSWORD, LogIn.Mode.COOKIE, false, DeviceType.BROWSER, List.of());
    }

    public Attempt typing(String typed) {
        return new Attempt(username, typed, mode, remember, device, presented);
    }

    public Attempt forTokens() {
        return new Attempt(username, password, LogIn.Mode.TOKEN, remember, device, presented);
    }

    public Attempt remembered() {
        return new Attempt(username, password, mode, true, device, presented);
    }

    public Attempt on(DeviceType type) {
        return new Attempt(username, password, mode, remember, type, presented);
    }

    public Attempt bringing(CookieSecret... cookies) {
        return new Attempt(username, password, mode, remember, device, List.of(cookies));
    }

    LogIn.Command command() {
        return new LogIn.Command(
                username,
                World.password(password),
                mode,
                remember,
                new Device(device, "a test's " + device, "192.0.2.7"),
                presented);
    }
}
