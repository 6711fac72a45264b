package dev.signet.demo;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.util.Optional;

/** What a site holds of a user who let it in: who it is, and tokens, which print nowhere. */
record Connection(String sub, AccessToken access, Optional<RefreshToken> refresh) {

    @Override
    public String toString() {
        return "Connection[hidden]";
    }
}
