package dev.signet.application.fake;

import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.SolvedCaptcha;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Device;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.throttle.KnownBrowser;
import dev.signet.domain.throttle.Network;
import java.util.List;
import java.util.Optional;

/** A login that somebody tries, by a browser's cookie and with the right password unless it says otherwise. */
public record Attempt(
        String username,
        String password,
        LogIn.Mode mode,
        boolean remember,
        DeviceType device,
        List<CookieSecret> presented,
        Network network,
        Optional<KnownBrowser> browser,
        Optional<SolvedCaptcha> captcha) {

    /** Where everybody is, unless a test says otherwise. */
    public static final Network HERE = new Network("192.0.2.7");

    public static Attempt by(String username) {
        return new Attempt(
                username,
                World.PASSWORD,
                LogIn.Mode.COOKIE,
                false,
                DeviceType.BROWSER,
                List.of(),
                HERE,
                Optional.empty(),
                Optional.empty());
    }

    public Attempt typing(String typed) {
        return new Attempt(username, typed, mode, remember, device, presented, network, browser, captcha);
    }

    public Attempt forTokens() {
        return new Attempt(
                username, password, LogIn.Mode.TOKEN, remember, device, presented, network, browser, captcha);
    }

    public Attempt remembered() {
        return new Attempt(username, password, mode, true, device, presented, network, browser, captcha);
    }

    public Attempt on(DeviceType type) {
        return new Attempt(username, password, mode, remember, type, presented, network, browser, captcha);
    }

    public Attempt bringing(CookieSecret... cookies) {
        return new Attempt(username, password, mode, remember, device, List.of(cookies), network, browser, captcha);
    }

    public Attempt from(Network elsewhere) {
        return new Attempt(username, password, mode, remember, device, presented, elsewhere, browser, captcha);
    }

    public Attempt in(KnownBrowser known) {
        return new Attempt(username, password, mode, remember, device, presented, network, Optional.of(known), captcha);
    }

    public Attempt solving(SolvedCaptcha solved) {
        return new Attempt(
                username, password, mode, remember, device, presented, network, browser, Optional.of(solved));
    }

    LogIn.Command command() {
        return new LogIn.Command(
                username,
                World.password(password),
                mode,
                remember,
                new Device(device, "a test's " + device, "192.0.2.7"),
                presented,
                network,
                browser,
                captcha);
    }
}
