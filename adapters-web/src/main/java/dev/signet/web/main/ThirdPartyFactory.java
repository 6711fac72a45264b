package dev.signet.web.main;

import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.DeliverLogouts;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.ListGrants;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.TradeCode;
import dev.signet.application.port.in.WithdrawGrant;
import dev.signet.application.usecase.Signet;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Hands out the driving ports of what clients do in a user's name. */
@Factory
@Requires(missingProperty = Server.ONLY_LOOKING)
final class ThirdPartyFactory {

    @Singleton
    Authorize authorize(Signet signet) {
        return signet.thirdParties().authorize();
    }

    @Singleton
    TradeCode tradeCode(Signet signet) {
        return signet.thirdParties().tradeCode();
    }

    @Singleton
    RefreshClientTokens refreshClientTokens(Signet signet) {
        return signet.thirdParties().refreshClientTokens();
    }

    @Singleton
    ListGrants listGrants(Signet signet) {
        return signet.thirdParties().listGrants();
    }

    @Singleton
    WithdrawGrant withdrawGrant(Signet signet) {
        return signet.thirdParties().withdrawGrant();
    }

    @Singleton
    ReadUserInfo readUserInfo(Signet signet) {
        return signet.thirdParties().readUserInfo();
    }

    @Singleton
    JudgeLogout judgeLogout(Signet signet) {
        return signet.thirdParties().judgeLogout();
    }

    @Singleton
    DeliverLogouts deliverLogouts(Signet signet) {
        return signet.thirdParties().deliverLogouts();
    }
}
