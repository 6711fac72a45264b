package dev.signet.application.port.in;

import dev.signet.domain.client.Client;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.Asked;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.AuthorizationError;
import java.util.Optional;

/** Lets a client act for a user, who is asked unless that was settled before (OAuth 2.1 section 4.1). */
public interface Authorize {

    /** @param caller who sits at the browser, if anybody is known there */
    Result authorize(Asked asked, Optional<Caller> caller);

    /** The user has read what the client wants, and allows it; it is remembered as a grant. */
    Result allow(Asked asked, Caller caller);

    /** The user does not want it. */
    Result deny(Asked asked);

    /** Where the answer to this request would go; empty if there is no such client, or it is not registered for it. */
    Optional<RedirectUri> wayBack(Asked asked);

    /** What is to be done with the browser. */
    sealed interface Result {

        /** The code goes to the client, by the browser. */
        record Issued(RedirectUri to, Optional<String> state, AuthorizationCode code) implements Result {}

        /** The client hears that it gets none. */
        record Refused(RedirectUri to, Optional<String> state, AuthorizationError error) implements Result {}

        /** Nobody knows where to: neither may the browser be sent on. */
        record NoSuchClient() implements Result {}

        /** Not registered: the browser must not go there (RFC 9700 section 4.1.1). */
        record WrongRedirectUri() implements Result {}

        record SignIn() implements Result {}

        /** Known, but not freshly enough. */
        record AuthenticateAgain() implements Result {}

        record AskForConsent(Client client, Scopes scopes) implements Result {}
    }
}
