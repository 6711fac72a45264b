package dev.signet.application.usecase;

import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.Seals;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import dev.signet.domain.throttle.Counter;
import dev.signet.domain.throttle.KnownBrowser;
import dev.signet.domain.throttle.Limits;
import dev.signet.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recognises browsers that have logged in before, without having stored anything about them. */
final class KnownBrowsers {

    private final Seals seals;
    private final Randomness randomness;

    KnownBrowsers(Seals seals, Randomness randomness) {
        this.seals = seals;
        this.randomness = randomness;
    }

    /** The counters of its own that a browser has with an account that knows it: no stranger's failures keep it out. */
    Optional<List<Counter>> counters(
            Limits limits, Optional<KnownBrowser> presented, Supplier<Optional<UserId>> account) {
        return presented.flatMap(browser ->
                account.get().filter(user -> knows(browser, user)).map(user -> limits.ofKnownBrowser(browser, user)));
    }

    private boolean knows(KnownBrowser browser, UserId user) {
        return browser.seals().stream()
                .anyMatch(shown ->
                        seal(shown.key(), browser, user).filter(shown::equals).isPresent());
    }

    /** The same browser, or a new one, now that it has logged in to this account. */
    KnownBrowser welcome(Optional<KnownBrowser> presented, UserId user) {
        var browser = presented.orElseGet(() -> KnownBrowser.of(randomness.bytes(KnownBrowser.BYTES)));
        return browser.with(seal(seals.newest(), browser, user).orElseThrow());
    }

    /** Bound to the browser's id and to the user: it cannot be carried over to another account. */
    private Optional<KnownBrowser.Seal> seal(KeyId key, KnownBrowser browser, UserId user) {
        return seals.seal(key, "known-browser|" + browser.id() + "|" + user)
                .map(mac -> new KnownBrowser.Seal(key, Base64Url.encode(mac)));
    }
}
