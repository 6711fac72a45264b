package dev.signet.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form to change the password.
 *
 * @param username stands there so that password managers know whose password it is
 */
public record PasswordPage(
        AccountFrame account,
        String username,
        String action,
        String token,
        Field current,
        Field wanted,
        Optional<CaptchaBox> captcha)
        implements AccountPage {

    static final String CURRENT = "current_password";
    static final String WANTED = "new_password";

    /** @param errors a sentence by the name of the field */
    static PasswordPage of(
            Visit visit,
            String token,
            String username,
            Optional<Notice> notice,
            Map<String, String> errors,
            Optional<CaptchaBox> captcha) {
        Field current = Field.password(CURRENT, visit.text("page.account.password.current"), "current-password");
        Field wanted = Field.password(WANTED, visit.text("page.account.password.new"), "new-password")
                .hinted(visit.text("page.register.password-hint"));
        return new PasswordPage(
                AccountFrame.of(visit, notice),
                username,
                visit.to(PasswordPages.PATH).toString(),
                token,
                // both have to be typed anew, so the first is where to go on, whatever was wrong
                finished(current, errors).focused(notice.isPresent()),
                finished(wanted, errors),
                captcha);
    }

    private static Field finished(Field field, Map<String, String> errors) {
        return field.wrong(
                Optional.ofNullable(errors.get(field.name())).map(List::of).orElseGet(List::of));
    }

    @Override
    public String template() {
        return "password.jte";
    }
}
