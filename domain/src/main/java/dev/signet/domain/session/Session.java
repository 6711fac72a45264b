package dev.signet.domain.session;

import dev.signet.domain.client.ClientId;
import dev.signet.domain.refresh.RefreshFamily;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.stamp.StampStanding;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One login of one user on one device. Cookie, access token and refresh token are only ways to carry it.
 *
 * @param cookie what its cookie is known by; for {@link Kind#COOKIE} only
 * @param family where its refresh tokens stand; for the other kinds only
 * @param previousCookie what its cookie was known by before, if it was ever replaced
 * @param delegation for {@link Kind#CLIENT} only
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
        Optional<RefreshFamily> family,
        Optional<PreviousCookie> previousCookie,
        Optional<Delegation> delegation) {

    public Session {
        boolean byCookie = kind == Kind.COOKIE;
        if (byCookie != cookie.isPresent() || byCookie == family.isPresent()) {
            throw new IllegalArgumentException("a session is carried by a cookie or by refresh tokens, not by both");
        }
        if ((kind == Kind.CLIENT) != delegation.isPresent()) {
            throw new IllegalArgumentException("a third party's session tells whose it is, and no other does");
        }
    }

    /** Our own; its cookie, if it has one, was never replaced. */
    public Session(
            SessionId id,
            UserId user,
            Kind kind,
            Device device,
            Birth birth,
            Life life,
            Optional<Ending> ending,
            Optional<CookieDigest> cookie,
            Optional<RefreshFamily> family) {
        this(id, user, kind, device, birth, life, ending, cookie, family, Optional.empty(), Optional.empty());
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

    /** What a third party gets; it never lasts longer than the login, unless it is to outlive it. */
    public static Session byGrant(
            SessionId id, Session login, Delegation delegation, Birth birth, Lifetime lifetime, RefreshFamily family) {
        var life = Life.begin(lifetime, birth.at());
        return new Session(
                id,
                login.user(),
                Kind.CLIENT,
                login.device(),
                birth,
                delegation.outlivesLogin() ? life : life.within(login.life().absoluteEnd()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(family),
                Optional.empty(),
                Optional.of(delegation));
    }

    /** Whether this is what a third party got from that login. */
    public boolean isUnder(SessionId login) {
        return delegation.filter(of -> of.parent().equals(login)).isPresent();
    }

    /** Whether this client has it. */
    public boolean isOf(ClientId client) {
        return delegation.filter(of -> of.client().equals(client)).isPresent();
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

    /**
     * The user has typed the password again, and the cookie gets a new value.
     *
     * @param leeway how long the old value stays good for requests under way
     */
    public Session reauthenticated(CookieDigest next, Duration leeway, Instant now) {
        mustLive();
        var previous = new PreviousCookie(cookie.orElseThrow(), now.plus(leeway));
        return new Session(
                id,
                user,
                kind,
                device,
                birth.authenticatedAt(now),
                life.usedAt(now),
                ending,
                Optional.of(next),
                family,
                Optional.of(previous),
                delegation);
    }

    /** The same for a session that tokens carry: the family moves on. */
    public Session reauthenticated(RefreshFamily moved, Instant now) {
        mustLive();
        return with(life.usedAt(now), ending, Optional.of(moved), birth.authenticatedAt(now));
    }

    private void mustLive() {
        if (ending.isPresent()) {
            throw new IllegalStateException("nobody is authenticated anew for an ended session");
        }
    }

    /** Whether this cookie carries the session now: its own, or the one before while that is still good. */
    public boolean isCarriedBy(CookieDigest shown, Instant now) {
        return cookie.filter(shown::equals).isPresent()
                || previousCookie
                        .filter(before -> before.digest().equals(shown) && before.isGood(now))
                        .isPresent();
    }

    /** Whether the cookie before is still good. */
    public boolean isCarriedByTwo(Instant now) {
        return previousCookie.filter(before -> before.isGood(now)).isPresent();
    }

    /** The new cookie was seen, so the browser has it, and the one before has had its time. */
    public Session settled(Instant now) {
        return new Session(
                id,
                user,
                kind,
                device,
                birth,
                life,
                ending,
                cookie,
                family,
                previousCookie.map(before -> before.retired(now)),
                delegation);
    }

    /** Carries a third party's session over to the exclusive login, which is not meant to end it. */
    public Session movedTo(Stamp newer, SessionId login) {
        var moved = movedTo(newer);
        return new Session(
                id,
                user,
                kind,
                device,
                moved.birth,
                life,
                ending,
                cookie,
                family,
                previousCookie,
                delegation.map(of -> of.movedTo(login)));
    }

    /** Carries a login over to a stamp that it raised itself. */
    public Session movedTo(Stamp newer) {
        return with(life, ending, family, birth.movedTo(newer));
    }

    private Session with(Life life, Optional<Ending> ending, Optional<RefreshFamily> family, Birth birth) {
        return new Session(id, user, kind, device, birth, life, ending, cookie, family, previousCookie, delegation);
    }
}
