package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.ExplainSession;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.RefreshClientTokens.Result.NotGenuine;
import dev.signet.application.port.in.RefreshClientTokens.Result.Over;
import dev.signet.application.port.in.RefreshClientTokens.Result.Refreshed;
import dev.signet.application.port.in.RefreshClientTokens.Result.ScopeTooWide;
import dev.signet.application.port.in.RenewToken;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Session;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What third parties have, how long, and what it is not good for. */
final class ThirdPartyTest {

    private static final String OFFLINE = "openid orders.read offline_access";

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Erp erp = Erp.on(node);

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void itEndsWithTheLogin() {
        var login = node.logInByCookie("alice");
        var tokens = erp.tokensFrom(login);

        node.signet().logOut().logOut(node.caller(login));

        assertThat(erp.refresh(tokens)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(erp.info(tokens)).isInstanceOf(ReadUserInfo.Result.Refused.class);
    }

    @Test
    void withOfflineAccessItGoesOnUntilTheUserIsOutEverywhere() {
        var login = node.logInByCookie("alice");
        var tokens = erp.tokensFrom(login, "scope", OFFLINE);

        node.signet().logOut().logOut(node.caller(login));
        var next = ((Refreshed) erp.refresh(tokens)).tokens();

        node.signet().logOutEverywhere().logOutEverywhere(node.caller(node.logInByCookie("alice")));
        assertThat(erp.refresh(next)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void aLoginThatRanOutIsOverForItsThirdPartiesToo() {
        var tokens = erp.tokensFrom(node.logInByCookie("alice"));
        world.pass(Duration.ofHours(12));

        assertThat(erp.refresh(tokens)).isInstanceOf(Over.class);
    }

    @Test
    void whoKeepsRefreshingDoesNotOutliveALoginThatRests() {
        var tokens = erp.tokensFrom(node.logInByToken("alice"));
        world.pass(Duration.ofDays(10));
        var next = ((Refreshed) erp.refresh(tokens)).tokens();
        world.pass(Duration.ofDays(4));

        assertThat(erp.refresh(next)).isEqualTo(new Over(EndReason.IDLE));
    }

    @Test
    void aKickOfTheOneLoginEndsWhatCameFromIt() {
        var administrator = node.administrator();
        var login = node.logInByCookie("alice");
        var tokens = erp.tokensFrom(login);

        node.signet().kickUser().kick(administrator, login.user(), login.session());

        assertThat(erp.refresh(tokens)).isEqualTo(new Over(EndReason.KICKED));
    }

    @Test
    void afterAnExclusiveLoginItGoesOnUnderTheNewOne() {
        var exclusive = World.with(new LoginPolicy.Exclusive()).startNode();
        exclusive.register("alice");
        var its = Erp.on(exclusive);
        var tokens = its.tokensFrom(exclusive.logInByCookie("alice"));

        var second = exclusive.logInByCookie("alice");
        var next = ((Refreshed) its.refresh(tokens)).tokens();
        assertThat(its.session(next).isUnder(second.session())).isTrue();

        exclusive.signet().logOut().logOut(exclusive.caller(second));
        assertThat(its.refresh(next)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void aRefreshMayAskForLessAndNeverForMore() {
        var tokens = erp.tokensFrom(node.logInByCookie("alice"));

        var less = ((Refreshed) erp.refresh(tokens, Optional.of("orders.read"))).tokens();

        assertThat(erp.claims(less).scopes()).containsExactly("orders.read");
        assertThat(less.id()).isEmpty();
        assertThat(erp.refresh(less, Optional.of("openid profile"))).isEqualTo(new ScopeTooWide());
        var all = ((Refreshed) erp.refresh(less)).tokens();
        assertThat(erp.claims(all).scopes()).containsExactlyInAnyOrder("openid", "orders.read");
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        var tokens = erp.tokensFrom(node.logInByCookie("alice"));
        var next = ((Refreshed) erp.refresh(tokens)).tokens();
        world.pass(Duration.ofSeconds(31));

        assertThat(erp.refresh(tokens)).isEqualTo(new Over(EndReason.REFRESH_REUSED));
        assertThat(erp.refresh(next)).isEqualTo(new Over(EndReason.REFRESH_REUSED));
    }

    @Test
    void anothersRefreshTokenIsNoneAndNothingHappensToIt() {
        var other = Erp.on(node, "c_other", false);
        var tokens = erp.tokensFrom(node.logInByCookie("alice"));

        assertThat(other.refresh(tokens)).isEqualTo(new NotGenuine());
        assertThat(erp.refresh(tokens)).isInstanceOf(Refreshed.class);
    }

    @Test
    void ourOwnRefreshTokensAreNotRefreshedForAClient() {
        var own = World.tokensOf(node.logInByToken("alice")).refresh();
        var command = new RefreshClientTokens.Command(own.reveal(), Optional.empty());

        var result =
                node.signet().thirdParties().refreshClientTokens().refresh(erp.credentials(), Attempt.HERE, command);

        assertThat(Erp.answer(result)).isEqualTo(new NotGenuine());
    }

    @Test
    void itsTokensDoNotBecomeOurOwnByRenewal() {
        var signetsOwn = Erp.on(node, "c_app", true);
        var tokens = signetsOwn.tokensFrom(node.logInByCookie("alice"));
        world.pass(Duration.ofMinutes(6));

        assertThat(node.signet().renewToken().renew(tokens.access().reveal()))
                .isNotInstanceOf(RenewToken.Result.Renewed.class);
    }

    @Test
    void itLearnsNothingOfTheLifeOfItsUsersLoginEvenWhenItIsOver() {
        var app = Erp.on(node, "c_app", true);
        var login = node.logInByCookie("alice");
        var tokens = app.tokensFrom(login);
        node.signet().logOut().logOut(node.caller(login));

        var bearer = new Credential.Bearer(tokens.access().reveal(), Attempt.HERE);
        assertThat(node.signet().explainSession().explain(bearer))
                .isEqualTo(new ExplainSession.Result.BadToken(TokenFault.TYPE_MISMATCH));
    }

    @Test
    void itIsNoneOfTheUsersDevices() {
        var login = node.logInByCookie("alice");
        erp.tokensFrom(login);

        assertThat(node.signet().listSessions().listSessions(node.caller(login)))
                .extracting(Session::id)
                .containsExactly(login.session());
    }

    @Test
    void signingOutOtherDevicesLeavesWhatCameFromThisOne() {
        var here = node.logInByCookie("alice");
        var there = node.logInByCookie("alice");
        var fromHere = erp.tokensFrom(here);
        var fromThere = erp.tokensFrom(there);

        node.signet().endSession().endOtherSessions(node.caller(here));

        assertThat(erp.session(fromHere).ending()).isEmpty();
        assertThat(erp.session(fromThere).ending()).isPresent();
    }

    @Test
    void whatIsTakenBackEndsAtOnce() {
        var login = node.logInByCookie("alice");
        var tokens = erp.tokensFrom(login, "scope", OFFLINE);
        var caller = node.caller(login);
        assertThat(node.signet().thirdParties().listGrants().listGrants(caller))
                .extracting(given -> given.client().id())
                .containsExactly(erp.client().id());

        node.signet()
                .thirdParties()
                .withdrawGrant()
                .withdraw(caller, erp.client().id());

        assertThat(erp.refresh(tokens)).isEqualTo(new Over(EndReason.GRANT_WITHDRAWN));
        assertThat(node.signet().thirdParties().listGrants().listGrants(caller)).isEmpty();
        assertThat(erp.sends(erp.asks("scope", OFFLINE), login)).isInstanceOf(Authorize.Result.AskForConsent.class);
        assertThat(world.audit.read(AuditQuestion.latest(9).of(AuditKind.GRANT_WITHDRAWN)))
                .hasSize(1);
    }

    @Test
    void userinfoTellsNoMoreThanWasGranted() {
        var login = node.logInByCookie("alice");
        var alice = world.user(login.user());

        assertThat(erp.info(erp.tokensFrom(login)))
                .isEqualTo(new ReadUserInfo.Result.Info(alice.id().value(), Optional.empty()));
        assertThat(erp.info(erp.tokensFrom(login, "scope", "openid profile")))
                .isEqualTo(new ReadUserInfo.Result.Info(alice.id().value(), Optional.of(alice)));
        assertThat(erp.info(erp.tokensFrom(login, "scope", "orders.read")))
                .isEqualTo(new ReadUserInfo.Result.ScopeMissing());
    }
}
