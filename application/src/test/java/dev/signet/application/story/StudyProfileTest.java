package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.BadToken;
import dev.signet.application.port.in.VerifyCredential.Over;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.refresh.Grace;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.StudyProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StudyProfileTest {

    @Test
    void seed001GivesAWeekAndAMonthAndALogoutStillCountsOnTheSixthDay() {
        var node = nodeWithAlice(StudyProfile.SEED_001);
        var login = node.logInByToken("alice");
        node.signet().logOut().logOut(node.caller(login));
        node.world().pass(Duration.ofDays(6));
        assertThat(node.show(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(node.world().startNode().fromMemory(login)).isEqualTo(new Over(EndReason.LOGGED_OUT));
        assertThat(World.tokensOf(login).refreshExpiresAt())
                .isEqualTo(World.tokensOf(login).issuedAt().plus(Duration.ofDays(30)));
    }

    @Test
    void seed002GivesAMinuteAndTwo() {
        var node = nodeWithAlice(StudyProfile.SEED_002);
        var login = node.logInByToken("alice");
        node.world().pass(Duration.ofSeconds(60));
        assertThat(node.show(login)).isEqualTo(new BadToken(TokenFault.EXPIRED));
        var next = node.refresh(login);
        assertThat(node.show(next)).isInstanceOf(Admitted.class);
        node.world().pass(Duration.ofSeconds(60));
        assertThat(node.tryToRefresh(next)).isEqualTo(new RefreshTokens.Result.Over(EndReason.EXPIRED));
    }

    @Test
    void seed002RenewsInTheSecondHalfMinuteAndNeverForATimeBeforeTheLogin() {
        var node = nodeWithAlice(StudyProfile.SEED_002);
        var login = node.logInByToken("alice");
        assertThat(node.renew(login)).isInstanceOf(RenewToken.Result.TooEarly.class);
        node.world().pass(Duration.ofSeconds(30));
        var renewed = (RenewToken.Result.Renewed) node.renew(login);
        var claims = node.world().tokens.claimsOf(renewed.token());
        assertThat(claims.issuedAt()).isEqualTo(login.authTime().plusSeconds(30));
        assertThat(claims.expiresAt()).isEqualTo(login.authTime().plusSeconds(120));
    }

    @Test
    void aWindowOrAGraceAsLongAsALifeIsNone() {
        var standard = Policies.standard(World.ISSUER);
        assertThatIllegalArgumentException().isThrownBy(() -> standard.with(new Grace(Duration.ofMinutes(10))));
        standard.with(new Grace(Duration.ofMinutes(10).minusMillis(1)));
    }

    private static Node nodeWithAlice(StudyProfile profile) {
        var node = new World(Policies.standard(World.ISSUER).with(profile)).startNode();
        node.register("alice");
        return node;
    }
}
