package dev.signet.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The form to sign in.
 *
 * @param lead the site that waits
 */
public record LoginPage(
        Frame frame,
        Optional<String> lead,
        Optional<Notice> notice,
        String action,
        String token,
        Field username,
        Field password,
        Optional<CaptchaBox> captcha,
        boolean remember,
        String register)
        implements Page {

    static LoginPage of(Visit visit, String token, Form typed, Optional<Notice> notice, Optional<CaptchaBox> captcha) {
        boolean failed = notice.filter(it -> it.kind() == Notice.Kind.BAD).isPresent();
        boolean nameKnown = failed && !typed.text("username").isEmpty();
        List<String> notes = notice.isPresent() ? List.of(Notice.ID) : List.of();
        return new LoginPage(
                visit.frame("page.login.title", failed),
                visit.lead("page.login.lead"),
                notice,
                visit.to("/login").toString(),
                token,
                Field.text("username", visit.text("page.username"), "username", typed.text("username"))
                        .focused(!nameKnown)
                        .describedBy(notes),
                Field.password("password", visit.text("page.password"), "current-password")
                        .focused(nameKnown)
                        .describedBy(notes),
                captcha,
                typed.isTicked("remember"),
                visit.to("/register").toString());
    }

    /** The same form, where one of the two fields is wrong and nobody says which. */
    LoginPage withBothWrong() {
        return new LoginPage(
                frame,
                lead,
                notice,
                action,
                token,
                username.invalid(true),
                password.invalid(true),
                captcha,
                remember,
                register);
    }

    @Override
    public String template() {
        return "login.jte";
    }
}
