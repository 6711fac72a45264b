package dev.signet.domain.throttle;

import dev.signet.domain.captcha.CaptchaDemand;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What stands between somebody and his attempt, judged by all counters that it was taken from. */
public sealed interface Hurdle {

    /** @param captchaNext whether a captcha comes before the next attempt, should this one fail */
    record None(boolean captchaNext) implements Hurdle {}

    record Captcha() implements Hurdle {}

    record Wait(Duration time) implements Hurdle {}

    static Hurdle of(CaptchaDemand demand, List<Taken> taken) {
        var longest = taken.stream().filter(Taken::isToWait).map(Taken::pause).max(Comparator.naturalOrder());
        if (longest.isPresent()) {
            return new Wait(longest.get());
        }
        return isCaptchaDue(demand, taken, 0) ? new Captcha() : new None(isCaptchaDue(demand, taken, 1));
    }

    private static boolean isCaptchaDue(CaptchaDemand demand, List<Taken> taken, int more) {
        return demand == CaptchaDemand.ALWAYS || taken.stream().anyMatch(one -> one.asksForCaptcha(more));
    }
}
