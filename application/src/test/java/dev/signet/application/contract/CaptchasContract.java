package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.Captchas;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Captchas} promises as long as nothing was lost. */
public interface CaptchasContract {

    Duration LIFE = Duration.ofSeconds(120);

    /** The same captchas throughout one test. */
    Captchas captchas();

    /** So much time goes by, for the captchas at least. */
    void pass(Duration time);

    private static CaptchaId id() {
        return CaptchaId.of(bytes(CaptchaId.BYTES));
    }

    @Test
    default void anAnswerIsTakenOutByTheFirstLook() {
        var id = id();
        var answer = CaptchaAnswer.restore("KX7PA");
        captchas().keep(id, answer, LIFE);
        captchas().keep(id(), CaptchaAnswer.restore("another"), LIFE);

        assertThat(captchas().take(id)).contains(answer);
        assertThat(captchas().take(id)).isEmpty();
    }

    @Test
    default void whatWasNeverKeptIsNotThere() {
        assertThat(captchas().take(id())).isEmpty();
    }

    @Test
    default void ofManyAtOnceOneGetsTheAnswer() {
        var id = id();
        captchas().keep(id, CaptchaAnswer.restore("KX7PA"), LIFE);

        assertThat(AtOnce.run(16, number -> captchas().take(id)).stream().filter(Optional::isPresent))
                .hasSize(1);
    }

    @Test
    default void anAnswerIsForgottenAfterItsLife() {
        var soon = id();
        var late = id();
        captchas().keep(soon, CaptchaAnswer.restore("KX7PA"), Duration.ofSeconds(1));
        captchas().keep(late, CaptchaAnswer.restore("KX7PA"), LIFE);
        pass(Duration.ofSeconds(2));

        assertThat(captchas().take(soon)).isEmpty();
        assertThat(captchas().take(late)).isPresent();
    }
}
