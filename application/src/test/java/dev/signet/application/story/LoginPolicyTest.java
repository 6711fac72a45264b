package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.LogIn.Result.LimitReached;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.session.DeviceType;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Overflow;
import dev.signet.domain.session.Session;
import dev.signet.domain.stamp.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LoginPolicyTest {
    private static final Over REPLACED = new Over(EndReason.REPLACED);

    @Test
    void anExclusiveLoginReplacesEveryOther() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var cookie = node.logInByCookie("alice");
        var last = node.logIn(Attempt.by("alice").forTokens().on(DeviceType.PHONE));
        assertThat(node.show(cookie)).isEqualTo(REPLACED);
        assertThat(node.show(last)).isInstanceOf(Admitted.class);
        assertThat(last.replaced()).isEqualTo(1);
    }

    @Test
    void anExclusiveLoginRaisesTheStamp() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var login = node.logInByCookie("alice");
        assertThat(node.caller(login).stamp()).isEqualTo(Stamp.of(2));
        assertThat(node.world().user(login.user()).stamp()).isEqualTo(Stamp.of(2));
    }

    @Test
    void anExclusiveLoginEndsThePresentedCookieToo() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var first = node.logInByCookie("alice");
        node.logIn(Attempt.by("alice").bringing(World.cookieOf(first)));
        assertThat(node.show(first)).isEqualTo(REPLACED);
    }

    @Test
    void aThirdPartysSessionSurvivesAnExclusiveLogin() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var erp = ThirdParty.grantedBy(node.logInByToken("alice"), node.world());
        node.logInByCookie("alice");
        assertThat(liveNow(node)).extracting(Session::id).contains(erp.id());
    }

    @Test
    void anEndedSessionOfAThirdPartyIsNotRevivedByAnExclusiveLogin() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var login = node.logInByToken("alice");
        var erp = ThirdParty.grantedBy(login, node.world());
        node.signet().endSession().endSession(node.caller(login), erp.id());
        node.logInByCookie("alice");
        assertThat(liveNow(node)).extracting(Session::id).doesNotContain(erp.id());
    }

    @Test
    void fiftyLoginsAtOnceUnderTheExclusivePolicyLeaveOneLiveSession() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var logins = AtOnce.times(50, () -> node.logInByCookie("alice"));
        assertThat(liveNow(node)).hasSize(1);
        assertThat(logins.stream().map(node::show).filter(Admitted.class::isInstance))
                .hasSize(1);
        assertThat(logins.stream().map(node::ask).filter(Admitted.class::isInstance))
                .hasSize(1);
    }

    @Test
    void fiftyLoginsAtOnceOnTwoNodesLeaveOneLiveSession() {
        var node = nodeWithAlice(new LoginPolicy.Exclusive());
        var other = node.world().startNode();
        var turn = new AtomicInteger();
        var logins = AtOnce.times(50, () -> (turn.getAndIncrement() % 2 == 0 ? node : other).logInByCookie("alice"));
        assertThat(logins.stream().map(other::show).filter(Admitted.class::isInstance))
                .hasSize(1);
    }

    @Test
    void oneLoginOnEachTypeOfDevice() {
        var node = nodeWithAlice(new LoginPolicy.ExclusivePerDeviceType());
        var phone = node.logIn(Attempt.by("alice").on(DeviceType.PHONE));
        var browser = node.logIn(Attempt.by("alice").on(DeviceType.BROWSER));
        var otherPhone = node.logIn(Attempt.by("alice").on(DeviceType.PHONE));
        assertThat(node.show(phone)).isEqualTo(REPLACED);
        assertThat(node.show(browser)).isInstanceOf(Admitted.class);
        assertThat(node.show(otherPhone)).isInstanceOf(Admitted.class);
    }

    @Test
    void overTheLimitTheOldestGivesWay() {
        var node = nodeWithAlice(new LoginPolicy.AtMost(2, Overflow.END_OLDEST));
        var logins = threeLoginsOfWhichTheFirstWasUsedLast(node);
        assertThat(node.show(logins.get(0))).isEqualTo(REPLACED);
        assertThat(node.show(logins.get(1))).isInstanceOf(Admitted.class);
    }

    @Test
    void overTheLimitTheLongestIdleGivesWay() {
        var node = nodeWithAlice(new LoginPolicy.AtMost(2, Overflow.END_LONGEST_IDLE));
        var logins = threeLoginsOfWhichTheFirstWasUsedLast(node);
        assertThat(node.show(logins.get(0))).isInstanceOf(Admitted.class);
        assertThat(node.show(logins.get(1))).isEqualTo(REPLACED);
    }

    @Test
    void overTheLimitTheNewOneIsRefused() {
        var node = nodeWithAlice(new LoginPolicy.AtMost(2, Overflow.REFUSE));
        var first = node.logInByCookie("alice");
        node.logInByToken("alice");
        assertThat(node.tryToLogIn(Attempt.by("alice"))).isEqualTo(new LimitReached(2));
        assertThat(node.show(first)).isInstanceOf(Admitted.class);
    }

    @Test
    void whereTheLimitIsReachedTheSameBrowserMayStillLogInAgain() {
        var node = nodeWithAlice(new LoginPolicy.AtMost(1, Overflow.REFUSE));
        var first = node.logInByCookie("alice");
        var again = node.logIn(Attempt.by("alice").bringing(World.cookieOf(first)));
        assertThat(node.show(again)).isInstanceOf(Admitted.class);
        assertThat(node.show(first)).isEqualTo(REPLACED);
    }

    @Test
    void loginsThatHaveRunOutDoNotCount() {
        var node = nodeWithAlice(new LoginPolicy.AtMost(1, Overflow.REFUSE));
        node.logInByCookie("alice");
        node.world().pass(Duration.ofHours(12));
        assertThat(node.show(node.logInByCookie("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void thirdPartiesDoNotCount() {
        var node = nodeWithAlice(new LoginPolicy.AtMost(2, Overflow.REFUSE));
        ThirdParty.grantedBy(node.logInByToken("alice"), node.world());
        assertThat(node.show(node.logInByCookie("alice"))).isInstanceOf(Admitted.class);
    }

    @Test
    void byDefaultTheThirteenthLoginEndsOne() {
        var node = nodeWithAlice(LoginPolicy.standard());
        IntStream.range(0, 13).forEach(any -> node.logInByCookie("alice"));
        assertThat(liveNow(node)).hasSize(12);
    }

    @Test
    void unlimitedMeansUnlimited() {
        var node = nodeWithAlice(new LoginPolicy.Unlimited());
        IntStream.range(0, 20).forEach(any -> node.logInByCookie("alice"));
        assertThat(liveNow(node)).hasSize(20);
    }

    private static Node nodeWithAlice(LoginPolicy policy) {
        var node = World.unlimited(Policies.standard(World.ISSUER).with(policy)).startNode();
        node.register("alice");
        return node;
    }

    private static List<Login> threeLoginsOfWhichTheFirstWasUsedLast(Node node) {
        var logins = new ArrayList<Login>();
        for (int i = 0; i < 2; i++) {
            logins.add(node.logIn(Attempt.by("alice").remembered()));
            node.world().pass(Duration.ofMinutes(10));
        }
        node.show(logins.getFirst());
        node.signet().writeDownUse().writeDownUse();
        logins.add(node.logInByCookie("alice"));
        return logins;
    }

    private static List<Session> liveNow(Node node) {
        var alice = node.signet().lookUpUser().lookUp(node.administrator(), "alice");
        return Granted.by(alice)
                .map(user -> node.world().sessions.notEndedOf(user.id()).stream()
                        .filter(session ->
                                session.isLive(user.stamp(), node.world().clock.instant()))
                        .toList())
                .orElseThrow();
    }
}
