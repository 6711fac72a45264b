package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.domain.user.User;
import dev.signet.web.main.Settings;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at a page. */
@Singleton
final class Visitors {

    private final ReadProfile readProfile;
    private final Settings settings;

    Visitors(ReadProfile readProfile, Settings settings) {
        this.readProfile = readProfile;
        this.settings = settings;
    }

    /** Empty for a stranger; a token signs nobody in to a page. */
    Optional<User> user(@Nullable Caller caller) {
        return byCookie(caller).flatMap(readProfile::readProfile);
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
