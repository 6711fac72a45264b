package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.JudgeLogout.Judgement.AskFirst;
import dev.signet.application.port.in.JudgeLogout.Judgement.AtOnce;
import dev.signet.application.port.in.JudgeLogout.Judgement.Refused;
import dev.signet.application.port.in.Login;
import dev.signet.domain.access.IdToken;
import dev.signet.domain.client.RedirectUri;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JudgeLogoutTest {

    private static final Optional<RedirectUri> BYE = Optional.of(new RedirectUri(Erp.BYE));

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Erp erp = Erp.on(node);

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    private JudgeLogout.Judgement judge(Login login, Optional<String> hint, String client, String then) {
        var asked = new JudgeLogout.Asked(
                hint,
                Optional.of(client).filter(it -> !it.isEmpty()),
                Optional.of(then).filter(it -> !it.isEmpty()));
        return node.signet().thirdParties().judgeLogout().judge(asked, Optional.of(node.caller(login)));
    }

    @Test
    void aClientThatShowsAnIdTokenOfThisLoginNeedsNoQuestion() {
        var login = node.logInByCookie("alice");
        var hint = erp.tokensFrom(login).id().map(IdToken::reveal);

        assertThat(judge(login, hint, "", Erp.BYE)).isEqualTo(new AtOnce(BYE));
        assertThat(judge(login, hint, "c_erp", "")).isEqualTo(new AtOnce(Optional.empty()));
    }

    @Test
    void anyOtherHintHasThePersonAsked() {
        var login = node.logInByCookie("alice");
        var ofAnother = erp.tokensFrom(node.logInByCookie("alice")).id().map(IdToken::reveal);

        assertThat(judge(login, ofAnother, "", Erp.BYE)).isEqualTo(new AskFirst(BYE));
        assertThat(judge(login, Optional.of("forged"), "c_erp", Erp.BYE)).isEqualTo(new AskFirst(BYE));
        assertThat(judge(login, Optional.empty(), "c_erp", Erp.BYE)).isEqualTo(new AskFirst(BYE));
    }

    @Test
    void noBrowserGoesWhereNobodyRegistered() {
        var login = node.logInByCookie("alice");
        var hint = erp.tokensFrom(login).id().map(IdToken::reveal);

        assertThat(judge(login, hint, "", "https://evil.example/")).isEqualTo(new Refused());
        assertThat(judge(login, hint, "c_other", Erp.BYE)).isEqualTo(new Refused());
        assertThat(judge(login, Optional.empty(), "", Erp.BYE)).isEqualTo(new Refused());
        assertThat(judge(login, Optional.empty(), "c_nobody", Erp.BYE)).isEqualTo(new Refused());
    }
}
