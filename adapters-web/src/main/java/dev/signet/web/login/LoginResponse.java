package dev.signet.web.login;

import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A login that was just made; with the tokens (RFC 6749 section 5.1) unless a cookie carries it. Times are seconds since
 * the epoch, lives are seconds.
 */
@Serdeable
public record LoginResponse(
        String sub,
        String sid,
        long authTime,
        long expiresAt,
        int replaced,
        @Nullable String accessToken,
        @Nullable String tokenType,
        @Nullable Long expiresIn,
        @Nullable String scope,
        @Nullable String refreshToken,
        @Nullable Long refreshExpiresIn) {

    public static LoginResponse from(Login login, Instant now) {
        return switch (login.issued()) {
            case Issued.Cookie cookie -> of(login, null, null, null, null, null, null);
            case Issued.Tokens tokens ->
                of(
                        login,
                        tokens.access().reveal(),
                        "Bearer",
                        secondsUntil(tokens.accessExpiresAt(), now),
                        String.join(" ", new TreeSet<>(tokens.scopes())),
                        tokens.refresh().reveal(),
                        secondsUntil(tokens.refreshExpiresAt(), now));
        };
    }

    private static LoginResponse of(
            Login login,
            @Nullable String accessToken,
            @Nullable String tokenType,
            @Nullable Long expiresIn,
            @Nullable String scope,
            @Nullable String refreshToken,
            @Nullable Long refreshExpiresIn) {
        return new LoginResponse(
                login.user().value(),
                login.session().value(),
                login.authTime().getEpochSecond(),
                login.expiresAt().getEpochSecond(),
                login.replaced(),
                accessToken,
                tokenType,
                expiresIn,
                scope,
                refreshToken,
                refreshExpiresIn);
    }

    /** Rounded down, so that nobody counts on a second that is not there. */
    private static long secondsUntil(Instant end, Instant now) {
        return Math.max(
                0, Duration.between(now.truncatedTo(ChronoUnit.MILLIS), end).toSeconds());
    }

    @Override
    public String toString() {
        return "LoginResponse[sid=" + sid + ", hidden]";
    }
}
