package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.domain.user.User;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at a page. */
@Singleton
final class Visitors {

    private final ReadProfile readProfile;
    private final Settings settings;
    private final LoginCookies cookies;

    Visitors(ReadProfile readProfile, Settings settings, LoginCookies cookies) {
        this.readProfile = readProfile;
        this.settings = settings;
        this.cookies = cookies;
    }

    /** Empty for a stranger; a token signs nobody in to a page. */
    Optional<User> user(@Nullable Caller caller) {
        return byCookie(caller).flatMap(readProfile::readProfile);
    }

    /**
     * Whether somebody who is known by the shared cookie is not known well enough for the account: siblings get that
     * cookie too, and can plant it.
     */
    boolean isKnownToSiblingsOnly(HttpRequest<?> request, Caller caller) {
        return cookies.pairing(request, caller.session()) != LoginCookies.Pairing.GOOD;
    }

    static Optional<Caller> byCookie(@Nullable Caller caller) {
        return Optional.ofNullable(caller).filter(known -> known.carrier() == Caller.Carrier.COOKIE);
    }

    /** The way out for somebody who wants to sign in as another: it ends at the same form, for the same site. */
    Address logoutAndBack(Visit visit) {
        Address logout =
                Address.of("/logout").with(Language.PARAMETER, visit.language().chosen());
        Optional<String> back = visit.returnTo()
                .flatMap(site -> ReturnAddress.parse(settings.issuer().toString() + visit.to("/login"), settings))
                .map(ReturnAddress::toString);
        return logout.with(ReturnAddress.PARAMETER, back);
    }
}
