package dev.signet.web.main;

import dev.signet.application.port.in.AdmitOrigin;
import dev.signet.application.port.in.IntrospectToken;
import dev.signet.application.port.in.IssueClientToken;
import dev.signet.application.port.in.ManageClients;
import dev.signet.application.port.in.PlaceClients;
import dev.signet.application.port.in.RevokeToken;
import dev.signet.application.port.in.SwapForSiteToken;
import dev.signet.application.usecase.Signet;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Hands out the driving ports that clients are there for. */
@Factory
@Requires(missingProperty = Server.ONLY_LOOKING)
final class OAuthFactory {

    @Singleton
    Signet.OAuth oauth(Signet signet) {
        return signet.oauth();
    }

    @Singleton
    IssueClientToken issueClientToken(Signet.OAuth oauth) {
        return oauth.issueClientToken();
    }

    @Singleton
    AdmitOrigin admitOrigin(Signet.OAuth oauth) {
        return oauth.admitOrigin();
    }

    @Singleton
    ManageClients manageClients(Signet.OAuth oauth) {
        return oauth.manageClients();
    }

    @Singleton
    PlaceClients placeClients(Signet.OAuth oauth) {
        return oauth.placeClients();
    }

    @Singleton
    SwapForSiteToken swapForSiteToken(Signet.OAuth oauth) {
        return oauth.swapForSiteToken();
    }

    @Singleton
    RevokeToken revokeToken(Signet.OAuth oauth) {
        return oauth.revokeToken();
    }

    @Singleton
    IntrospectToken introspectToken(Signet.OAuth oauth) {
        return oauth.introspectToken();
    }
}
