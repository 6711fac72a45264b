package dev.signet.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form to open an account. */
public record RegisterPage(
        Frame frame,
        Optional<Notice> notice,
        String action,
        String token,
        Field username,
        Field displayName,
        Field password,
        Optional<CaptchaBox> captcha,
        String login)
        implements Page {

    static final String USERNAME = "username";
    static final String DISPLAY_NAME = "display_name";
    static final String PASSWORD = "password";

    /** @param errors sentences by the name of the field */
    static RegisterPage of(
            Visit visit,
            String token,
            Form typed,
            Optional<Notice> notice,
            Map<String, List<String>> errors,
            Optional<CaptchaBox> captcha) {
        String first = errors.isEmpty() ? USERNAME : firstOf(errors);
        List<String> notes = notice.isPresent() ? List.of(Notice.ID) : List.of();
        Field name = Field.text(USERNAME, visit.text("page.username"), "username", typed.text(USERNAME))
                .hinted(visit.text("page.register.username-hint"));
        Field display = Field.text(DISPLAY_NAME, visit.text("page.display-name"), "nickname", typed.text(DISPLAY_NAME))
                .hinted(visit.text("page.register.display-name-hint"))
                .optional();
        Field password = Field.password(PASSWORD, visit.text("page.password"), "new-password")
                .hinted(visit.text("page.register.password-hint"));
        return new RegisterPage(
                visit.frame("page.register.title", notice.isPresent()),
                notice,
                visit.to("/register").toString(),
                token,
                finished(name, errors, first).describedBy(first.equals(USERNAME) ? notes : List.of()),
                finished(display, errors, first),
                finished(password, errors, first),
                captcha,
                visit.to("/login").toString());
    }

    private static Field finished(Field field, Map<String, List<String>> errors, String first) {
        return field.wrong(errors.getOrDefault(field.name(), List.of()))
                .focused(field.name().equals(first));
    }

    private static String firstOf(Map<String, List<String>> errors) {
        return List.of(USERNAME, DISPLAY_NAME, PASSWORD).stream()
                .filter(errors::containsKey)
                .findFirst()
                .orElse(USERNAME);
    }

    @Override
    public String template() {
        return "register.jte";
    }
}
