package dev.signet.domain.session;

import java.time.Duration;

/**
 * The lives of all that is issued.
 *
 * @param access of an access token
 * @param rememberedCookie of a cookie session with "remember me"
 * @param browserCookie of a cookie session without it
 * @param token of a session with a refresh token
 */
public record Lives(Duration access, Lifetime rememberedCookie, Lifetime browserCookie, Lifetime token) {

    public static Lives standard() {
        return new Lives(
                Duration.ofMinutes(10),
                new Lifetime(Duration.ofDays(7), Duration.ofDays(30), true),
                new Lifetime(Duration.ofHours(12), Duration.ofHours(12), false),
                new Lifetime(Duration.ofDays(14), Duration.ofDays(30), true));
    }

    /** The numbers of the notes that Signet grew from, for study: nobody should run a login with them. */
    public static Lives of(StudyProfile profile) {
        var standard = standard();
        return new Lives(
                profile.access(),
                standard.rememberedCookie,
                standard.browserCookie,
                new Lifetime(profile.refresh(), profile.refresh(), true));
    }

    public Lives withAccess(Duration changed) {
        return new Lives(changed, rememberedCookie, browserCookie, token);
    }

    public Lifetime cookie(boolean remembered) {
        return remembered ? rememberedCookie : browserCookie;
    }
}
