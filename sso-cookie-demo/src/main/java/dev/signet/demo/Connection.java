package dev.signet.demo;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;

/** What the ERP holds of a user who let it in: a name to greet by, and tokens, which print nowhere. */
record Connection(String user, AccessToken access, RefreshToken refresh) {

    @Override
    public String toString() {
        return "Connection[hidden]";
    }
}
