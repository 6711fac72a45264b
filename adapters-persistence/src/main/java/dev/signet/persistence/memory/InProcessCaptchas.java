package dev.signet.persistence.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.application.port.out.Captchas;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps at most {@value #MOST} answers; whose captcha was forgotten is asked for another. */
@Singleton
final class InProcessCaptchas implements Captchas {

    static final int MOST = 100_000;

    private final Cache<CaptchaId, Kept> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final InstantSource clock;

    InProcessCaptchas(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void keep(CaptchaId id, CaptchaAnswer answer, Duration life) {
        answers.put(id, new Kept(answer, clock.instant().plus(life)));
    }

    @Override
    public Optional<CaptchaAnswer> take(CaptchaId id) {
        return Optional.ofNullable(answers.asMap().remove(id))
                .filter(kept -> clock.instant().isBefore(kept.until()))
                .map(Kept::answer);
    }

    private record Kept(CaptchaAnswer answer, Instant until) {}
}
