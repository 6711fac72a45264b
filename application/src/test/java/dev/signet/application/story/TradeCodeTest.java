package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.TradeCode;
import dev.signet.application.port.in.TradeCode.Result.BadCode;
import dev.signet.application.port.in.TradeCode.Result.Over;
import dev.signet.application.port.in.TradeCode.Result.Traded;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Ending;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TradeCodeTest {

    private static final String OTHER_VERIFIER = "another-verifier-that-has-forty-three-chars";

    private final World world = World.unlimited(Policies.standard(World.ISSUER));
    private final Node node = world.startNode();
    private final Erp erp = Erp.on(node);

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void aCodeBuysTokensThatSayWhoseTheyAreAndForWhom() {
        var login = node.logInByCookie("alice");

        var tokens = erp.tokensFrom(login);

        var claims = erp.claims(tokens);
        assertThat(claims.clientId()).isEqualTo("c_erp");
        assertThat(claims.audience()).isEqualTo(Erp.API);
        assertThat(claims.scopes()).containsExactlyInAnyOrder("openid", "orders.read");
        assertThat(erp.person(tokens).user()).isEqualTo(login.user());
        assertThat(erp.person(tokens).session()).isNotEqualTo(login.session());
        var id = erp.idClaims(tokens);
        assertThat(id.audience()).isEqualTo(erp.client().id());
        assertThat(id.nonce()).contains("n-0S6_WzA2Mj");
        assertThat(id.authTime()).isEqualTo(login.authTime());
        assertThat(id.session()).isEqualTo(erp.person(tokens).session());
        assertThat(tokens.refresh()).isPresent();
    }

    @Test
    void withoutOpenidThereIsNoIdToken() {
        assertThat(erp.tokensFrom(node.logInByCookie("alice"), "scope", "orders.read")
                        .id())
                .isEmpty();
    }

    @Test
    void theSecondUseEndsWhatTheFirstBought() {
        var code = erp.codeFrom(node.logInByCookie("alice"));
        var tokens = ((Traded) erp.trade(code)).tokens();
        assertThat(erp.info(tokens)).isInstanceOf(ReadUserInfo.Result.Info.class);

        assertThat(erp.trade(code)).isEqualTo(new Over(EndReason.REFRESH_REUSED));

        assertThat(erp.info(tokens))
                .isEqualTo(new ReadUserInfo.Result.Refused(new VerifyCredential.Over(EndReason.REFRESH_REUSED)));
        assertThat(erp.refresh(tokens)).isEqualTo(new RefreshClientTokens.Result.Over(EndReason.REFRESH_REUSED));
        assertThat(world.audit.read(AuditQuestion.latest(9).of(AuditKind.CODE_REUSED)))
                .hasSize(1);
    }

    @Test
    void aThiefWhoHasNoProofEndsItAllTheSame() {
        var code = erp.codeFrom(node.logInByCookie("alice"));
        var tokens = ((Traded) erp.trade(code)).tokens();

        erp.trade(new TradeCode.Command(code.reveal(), Erp.BACK, OTHER_VERIFIER));

        assertThat(erp.session(tokens).ending()).isPresent();
    }

    @Test
    void ofManyAtOnceOneWinsAndWhatItGotEnds() {
        var code = erp.codeFrom(node.logInByCookie("alice"));

        var results = AtOnce.times(8, () -> erp.trade(code));

        var won = results.stream().filter(Traded.class::isInstance).toList();
        assertThat(won).hasSize(1);
        assertThat(erp.session(((Traded) won.getFirst()).tokens()).ending()).isPresent();
    }

    @Test
    void whatIsWrongBurnsNothing() {
        var code = erp.codeFrom(node.logInByCookie("alice"));
        var other = Erp.on(node, "c_other", false);

        assertThat(erp.trade(new TradeCode.Command(code.reveal(), Erp.BACK, OTHER_VERIFIER)))
                .isEqualTo(new BadCode());
        assertThat(erp.trade(new TradeCode.Command(code.reveal(), Erp.BYE, Erp.VERIFIER)))
                .isEqualTo(new BadCode());
        assertThat(other.trade(code)).isEqualTo(new BadCode());
        assertThat(erp.trade(new TradeCode.Command("no code", Erp.BACK, Erp.VERIFIER)))
                .isEqualTo(new BadCode());

        assertThat(erp.trade(code)).isInstanceOf(Traded.class);
    }

    @Test
    void afterAMinuteACodeIsNothing() {
        var code = erp.codeFrom(node.logInByCookie("alice"));
        world.pass(Duration.ofMinutes(1));

        assertThat(erp.trade(code)).isEqualTo(new BadCode());
    }

    @Test
    void aCodeOfALoginThatIsOverIsNothing() {
        var login = node.logInByCookie("alice");
        var code = erp.codeFrom(login);
        node.signet().logOut().logOut(node.caller(login));

        assertThat(erp.trade(code)).isEqualTo(new Over(EndReason.LOGGED_OUT));
    }

    @Test
    void aCodeOfAGrantThatWasWithdrawnIsNothingEvenIfItIsGivenAnew() {
        var login = node.logInByCookie("alice");
        var code = erp.codeFrom(login);
        world.pass(Duration.ofSeconds(1));
        node.signet()
                .thirdParties()
                .withdrawGrant()
                .withdraw(node.caller(login), erp.client().id());

        assertThat(erp.trade(code)).isEqualTo(new Over(EndReason.GRANT_WITHDRAWN));
        erp.codeFrom(login);
        assertThat(erp.trade(code)).isEqualTo(new Over(EndReason.GRANT_WITHDRAWN));
    }

    @Test
    void aClientHasOneSessionFromALogin() {
        var login = node.logInByCookie("alice");
        var first = erp.tokensFrom(login);

        var second = erp.tokensFrom(login);

        assertThat(erp.session(first).ending().map(Ending::reason)).contains(EndReason.REPLACED);
        assertThat(erp.session(second).ending()).isEmpty();
        assertThat(world.owedLogouts.count()).isZero();
    }
}
