package dev.signet.domain.session;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.Set;

/**
 * What a session was born with; it never follows the user's later state. Only typing the password again makes the
 * authentication younger.
 *
 * @param stamp the user's stamp at birth, which the session and all its tokens carry
 * @param authTime when the user was authenticated ({@code auth_time}, OpenID Connect Core section 2)
 * @param amr how (RFC 8176)
 * @param at when the session began
 */
public record Birth(Stamp stamp, Instant authTime, Set<String> amr, Instant at) {

    /** The user typed the password. */
    public static final Set<String> BY_PASSWORD = Set.of("pwd");

    public Birth {
        amr = Set.copyOf(amr);
    }

    public static Birth byPassword(Stamp stamp, Instant now) {
        return new Birth(stamp, now, BY_PASSWORD, now);
    }

    Birth authenticatedAt(Instant now) {
        return new Birth(stamp, now, BY_PASSWORD, at);
    }

    Birth movedTo(Stamp newer) {
        return new Birth(newer, authTime, amr, at);
    }
}
