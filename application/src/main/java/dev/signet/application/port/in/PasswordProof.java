package dev.signet.application.port.in;

import dev.signet.domain.throttle.KnownBrowser;
import dev.signet.domain.throttle.Network;
import dev.signet.domain.user.Password;
import java.util.Optional;

/**
 * The current password, as somebody gives it who is logged in already. It may be a guess as much as one at a login.
 *
 * @param network where failures are counted
 * @param browser what the browser shows of earlier logins
 */
public record PasswordProof(
        Password password, Network network, Optional<KnownBrowser> browser, Optional<SolvedCaptcha> captcha) {}
