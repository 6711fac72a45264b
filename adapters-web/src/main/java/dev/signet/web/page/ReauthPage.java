package dev.signet.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The form to type the password once more.
 *
 * @param lead the site that waits
 * @param username stands there so that password managers know whose password it is
 */
public record ReauthPage(
        Frame frame,
        Optional<String> lead,
        Optional<Notice> notice,
        String action,
        String token,
        String username,
        Field password,
        Optional<CaptchaBox> captcha,
        String logout)
        implements Page {

    static final String PASSWORD = "password";

    static ReauthPage of(
            Visit visit,
            String token,
            String username,
            Optional<Notice> notice,
            Optional<CaptchaBox> captcha,
            Address logout) {
        boolean wrong = notice.filter(it -> it.kind() == Notice.Kind.BAD).isPresent();
        List<String> notes = notice.isPresent() ? List.of(Notice.ID) : List.of();
        return new ReauthPage(
                visit.frame("page.reauth.title", wrong),
                visit.lead("page.login.lead"),
                notice,
                visit.to(ReauthPages.PATH).toString(),
                token,
                username,
                Field.password(PASSWORD, visit.text("page.password"), "current-password")
                        .invalid(wrong)
                        .focused(true)
                        .describedBy(notes),
                captcha,
                logout.toString());
    }

    @Override
    public String template() {
        return "reauth.jte";
    }
}
