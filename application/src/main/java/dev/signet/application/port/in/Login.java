package dev.signet.application.port.in;

import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;

/**
 * A login that was just made.
 *
 * @param expiresAt when it ends in any case
 * @param replaced how many earlier logins gave way to it
 */
public record Login(UserId user, SessionId session, Instant authTime, Instant expiresAt, int replaced, Issued issued) {}
