package dev.signet.web.page;

import dev.signet.domain.user.User;
import java.util.Optional;

/**
 * For somebody who is signed in already.
 *
 * @param onward the site that waits, or one's own account
 */
public record SignedInPage(
        Frame frame, String name, String username, Optional<Onward> onward, String account, String logout)
        implements Page {

    /** A link that leaves. */
    public record Onward(String site, String address) {}

    static SignedInPage of(Visit visit, User user, Address logout) {
        return new SignedInPage(
                visit.frame("page.signed-in.title", false),
                user.displayName().value(),
                user.name().value(),
                visit.returnTo().map(to -> new Onward(visit.destination(to), to.toString())),
                Address.of(ProfilePages.PATH)
                        .with(Language.PARAMETER, visit.language().chosen())
                        .toString(),
                logout.toString());
    }

    @Override
    public String template() {
        return "signedIn.jte";
    }
}
