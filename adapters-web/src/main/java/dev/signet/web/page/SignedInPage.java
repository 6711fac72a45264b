package dev.signet.web.page;

import dev.signet.domain.user.User;
import java.util.Optional;

/**
 * For somebody who is signed in already.
 *
 * @param onward the site that waits, or one's own account
 * @param account the way to one's account, unless that is where one goes on
 */
public record SignedInPage(
        Frame frame, String name, String username, Optional<Onward> onward, Optional<String> account, String logout)
        implements Page {

    /** A link that leaves. */
    public record Onward(String site, String address) {}

    static SignedInPage of(Visit visit, User user, Address logout) {
        return new SignedInPage(
                visit.frame("page.signed-in.title", false),
                user.displayName().value(),
                user.name().value(),
                visit.returnTo().map(to -> new Onward(visit.destination(to), to.toString())),
                visit.returnTo().filter(ReturnAddress::isOwn).isPresent()
                        ? Optional.empty()
                        : Optional.of(account(visit)),
                logout.toString());
    }

    /** Without the site that waits: nobody comes back from there to sign in. */
    private static String account(Visit visit) {
        return Address.of(ProfilePages.PATH)
                .with(Language.PARAMETER, visit.language().chosen())
                .toString();
    }

    @Override
    public String template() {
        return "signedIn.jte";
    }
}
