package dev.signet.web.page;

import java.util.Optional;

/**
 * Asks which logins are to end.
 *
 * @param name who is signed in; empty if nobody is, or nobody can tell
 * @param mayEndAll whether it asks for one login or all of them
 * @param contested whether the browser brought live cookies of different users
 */
public record LogoutPage(
        Frame frame,
        Optional<Notice> notice,
        Optional<String> name,
        boolean contested,
        boolean mayEndAll,
        String action,
        String token,
        String login)
        implements Page {

    static LogoutPage of(Visit visit, String token, Optional<String> name, boolean contested, Optional<Notice> notice) {
        return new LogoutPage(
                visit.frame("page.logout.title", notice.isPresent()),
                notice,
                name,
                contested,
                !contested,
                visit.to("/logout").toString(),
                token,
                visit.to("/login").toString());
    }

    /** Asks for one login, which a client wants to end. */
    static LogoutPage forClient(
            Visit visit, String token, Optional<String> name, Optional<Notice> notice, String action) {
        return new LogoutPage(
                visit.frame("page.logout.title", notice.isPresent()),
                notice,
                name,
                false,
                false,
                action,
                token,
                visit.to("/login").toString());
    }

    @Override
    public String template() {
        return "logout.jte";
    }
}
