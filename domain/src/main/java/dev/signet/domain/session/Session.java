package dev.signet.domain.session;

import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.stamp.StampStanding;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One login of one user on one device. Cookie, access token and refresh token are only ways to carry it.
 *
 * @param cookie what its cookie is known by; for {@link Kind#COOKIE} only
 * @param family where its refresh tokens stand; for the other kinds only
 */
public record Session(
        SessionId id,
        UserId user,
        Kind kind,
        Device device,
        Birth birth,
        Life life,
        Optional<Ending> ending,
        Optional<CookieDigest> cookie,
        Optional<RefreshFamily> family) {

    public Session {
        boolean byCookie = kind == Kind.COOKIE;
        if (byCookie != cookie.isPresent() || byCookie == family.isPresent()) {
            throw new IllegalArgumentException("a session is carried by a cookie or by refresh tokens, not by both");
        }
    }

    public static Session byCookie(
            SessionId id, UserId user, Device device, Birth birth, Lifetime lifetime, CookieDigest cookie) {
        return new Session(
                id,
                user,
                Kind.COOKIE,
                device,
                birth,
                Life.begin(lifetime, birth.at()),
                Optional.empty(),
                Optional.of(cookie),
                Optional.empty());
    }

    public static Session byToken(
            SessionId id, UserId user, Device device, Birth birth, Lifetime lifetime, RefreshFamily family) {
        return new Session(
                id,
                user,
                Kind.TOKEN,
                device,
                birth,
                Life.begin(lifetime, birth.at()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(family));
    }

    /**
     * Whether this session counts now. The first that speaks against it is the reason: its own ending, the stamp, the
     * absolute end, the idle end.
     */
    public Standing standing(Stamp usersStamp, Instant now) {
        if (ending.isPresent()) {
            return new Standing.Over(ending.get().reason());
        }
        if (birth.stamp().against(usersStamp) == StampStanding.SUPERSEDED) {
            return new Standing.Over(EndReason.STAMP_SUPERSEDED);
        }
        return life.standing(now);
    }

    public boolean isLive(Stamp usersStamp, Instant now) {
        return standing(usersStamp, now) instanceof Standing.Live;
    }

    /** An ended session stays ended, and keeps its first reason. */
    public Session end(EndReason reason, Instant now) {
        return ending.isPresent() ? this : with(life, Optional.of(new Ending(now, reason)), family, birth);
    }

    public Session usedAt(Instant now) {
        return ending.isPresent() ? this : with(life.usedAt(now), ending, family, birth);
    }

    /** For display: that somebody was there moves no end. */
    public Session seenAt(Instant at) {
        return with(life.seenAt(at), ending, family, birth);
    }

    public Session refreshed(RefreshFamily moved, Instant now) {
        if (ending.isPresent()) {
            throw new IllegalStateException("an ended session is not refreshed");
        }
        return with(life.usedAt(now), ending, Optional.of(moved), birth);
    }

    /** Carries a third party's session over an exclusive login, which is not meant to end it. */
    public Session movedTo(Stamp newer) {
        return with(life, ending, family, birth.movedTo(newer));
    }

    private Session with(Life life, Optional<Ending> ending, Optional<RefreshFamily> family, Birth birth) {
        return new Session(id, user, kind, device, birth, life, ending, cookie, family);
    }
}
