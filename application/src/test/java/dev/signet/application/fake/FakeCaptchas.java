package dev.signet.application.fake;

import dev.signet.application.port.out.Captchas;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Captchas in a map, which can be away. */
public final class FakeCaptchas implements Captchas {
    private final Map<CaptchaId, Kept> kept = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private volatile boolean away;

    public FakeCaptchas(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void keep(CaptchaId id, CaptchaAnswer answer, Duration life) {
        insistOnBeingThere();
        kept.put(id, new Kept(answer, clock.instant().plus(life)));
    }

    @Override
    public Optional<CaptchaAnswer> take(CaptchaId id) {
        insistOnBeingThere();
        return Optional.ofNullable(kept.remove(id))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Kept::answer);
    }

    /** What somebody types who can read. */
    public String answerTo(CaptchaId id) {
        return Optional.ofNullable(kept.get(id)).orElseThrow().answer().reveal();
    }

    /** From now on it answers nobody. */
    public void goAway() {
        away = true;
    }

    private void insistOnBeingThere() {
        if (away) {
            throw new Unavailable("the captchas are away", Duration.ofSeconds(1));
        }
    }

    private record Kept(CaptchaAnswer answer, Instant until) {}
}
