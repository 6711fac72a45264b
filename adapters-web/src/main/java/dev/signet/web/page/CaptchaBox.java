package dev.signet.web.page;

import dev.signet.application.port.in.IssueCaptcha.Result.Issued;
import dev.signet.domain.captcha.CaptchaKind;
import dev.signet.domain.captcha.Puzzle;
import dev.signet.web.captcha.DataUri;
import java.util.List;
import java.util.Optional;

/**
 * A captcha inside of a form.
 *
 * @param other the kind that there is instead
 * @param field what to type; for a picture
 */
public record CaptchaBox(
        String id,
        CaptchaKind kind,
        CaptchaKind other,
        Optional<String> image,
        Optional<Puzzle.Work> work,
        Field field) {

    static final String ID = "captcha_id";
    static final String ANSWER = "captcha_answer";
    static final String KIND = "captcha_kind";

    /** The button that asks for the other kind. */
    static final String OTHER = "captcha_other";

    static CaptchaBox of(Visit visit, Issued issued, List<String> errors) {
        Field field = Field.text(ANSWER, visit.text("page.captcha.label"), "off", "")
                .hinted(visit.text("page.captcha.hint"))
                .wrong(errors);
        String id = issued.id().value();
        return switch (issued.puzzle()) {
            case Puzzle.Picture picture ->
                new CaptchaBox(
                        id,
                        CaptchaKind.PICTURE,
                        CaptchaKind.WORK,
                        Optional.of(DataUri.of(picture)),
                        Optional.empty(),
                        field);
            case Puzzle.Work work ->
                new CaptchaBox(id, CaptchaKind.WORK, CaptchaKind.PICTURE, Optional.empty(), Optional.of(work), field);
        };
    }

    public String script() {
        return Asset.CAPTCHA.address();
    }
}
