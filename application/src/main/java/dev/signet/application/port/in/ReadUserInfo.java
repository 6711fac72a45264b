package dev.signet.application.port.in;

import dev.signet.domain.user.User;
import java.util.Optional;

/**
 * Tells a client about the user who let it (OpenID Connect Core section 5.3): always from the database, so that a change
 * is seen by the next read, and never more than was granted.
 */
public interface ReadUserInfo {

    Result read(Credential.Bearer token);

    /** What became of it. */
    sealed interface Result {

        /** @param profile only where {@code profile} was granted */
        record Info(String subject, Optional<User> profile) implements Result {}

        /** Good, but {@code openid} was not granted. */
        record ScopeMissing() implements Result {}

        record Refused(VerifyCredential.Verdict verdict) implements Result {}
    }
}
