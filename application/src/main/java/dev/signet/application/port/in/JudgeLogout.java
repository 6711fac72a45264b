package dev.signet.application.port.in;

import dev.signet.domain.client.RedirectUri;
import java.util.Optional;

/**
 * Finds out what a client may have that sends a browser here to be signed out (OpenID Connect RP-Initiated Logout).
 * Nothing is ended by it.
 */
public interface JudgeLogout {

    Judgement judge(Asked asked, Optional<Caller> caller);

    /** As sent. */
    record Asked(Optional<String> idTokenHint, Optional<String> clientId, Optional<String> postLogoutRedirectUri) {}

    /** What may be done. */
    sealed interface Judgement {

        /** The client has shown an ID token of this very login, or nobody is signed in: no question is needed. */
        record AtOnce(Optional<RedirectUri> then) implements Judgement {}

        /** Anybody may have sent the browser, so whoever sits there is asked. */
        record AskFirst(Optional<RedirectUri> then) implements Judgement {}

        /** An address that is not registered, a client that is not known, or two that disagree: no browser goes on. */
        record Refused() implements Judgement {}
    }
}
