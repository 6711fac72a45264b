package dev.signet.web.captcha;

import dev.signet.application.port.in.SolvedCaptcha;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A captcha with its answer, as part of a request that needs one. */
@Serdeable
public record CaptchaAnswered(String id, String answer) {

    public static Optional<SolvedCaptcha> toDomain(@Nullable CaptchaAnswered sent) {
        return Optional.ofNullable(sent).map(captcha -> new SolvedCaptcha(captcha.id(), captcha.answer()));
    }

    @Override
    public String toString() {
        return "CaptchaAnswered[hidden]";
    }
}
