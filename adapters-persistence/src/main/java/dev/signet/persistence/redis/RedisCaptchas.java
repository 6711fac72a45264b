package dev.signet.persistence.redis;

import dev.signet.application.port.out.Captchas;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.captcha.CaptchaAnswer;
import dev.signet.domain.captcha.CaptchaId;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Captchas that any node may be asked about. {@code GETDEL} is the one look; where Redis does not answer, nobody passes.
 * Answers are sealed, so that whoever may write there can solve nothing.
 */
@Singleton
@Primary
@Requires(property = "redis")
final class RedisCaptchas implements Captchas {

    private static final String PREFIX = "signet:captcha:";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** In a script, since a plain answer of nothing cannot be told from no answer. */
    private static final byte[] TAKE = Wording.ascii("return redis.call('GETDEL', KEYS[1]) or ''");

    private final Redis redis;
    private final Seal seal;

    RedisCaptchas(Redis redis, Seal seal) {
        this.redis = redis;
        this.seal = seal;
    }

    @Override
    public void keep(CaptchaId id, CaptchaAnswer answer, Duration life) {
        var place = PREFIX + id;
        var closed = seal.close(place, answer.reveal().getBytes(StandardCharsets.UTF_8));
        var kept = redis.ask(commands ->
                commands.set(Wording.ascii(place), closed, SetArgs.Builder.nx().px(life.toMillis())));
        if (kept.isEmpty()) {
            throw unavailable();
        }
    }

    @Override
    public Optional<CaptchaAnswer> take(CaptchaId id) {
        var place = PREFIX + id;
        byte[] closed = redis.<byte[]>ask(commands -> commands.eval(TAKE, ScriptOutputType.VALUE, Wording.ascii(place)))
                .orElseThrow(RedisCaptchas::unavailable);
        return seal.open(place, closed)
                .map(answer -> CaptchaAnswer.restore(new String(answer, StandardCharsets.UTF_8)));
    }

    private static Unavailable unavailable() {
        return new Unavailable("captchas need Redis, which does not answer", RETRY_AFTER);
    }
}
