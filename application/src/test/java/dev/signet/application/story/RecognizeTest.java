package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.VerifyCredential.Conflict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was looked at lately is known at a glance. */
final class RecognizeTest {

    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoWasVerifiedIsRecognizedAsTheSameWithoutTheStore(boolean byCookie) {
        var login = logIn(byCookie);
        var caller = node.caller(login);
        long before = world.database.calls();
        assertThat(node.recognize(login)).contains(caller);
        assertThat(world.database.calls()).isEqualTo(before);
        assertThat(node.signet().readVitals().readVitals().recognized()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsSeenForTheFirstTimeIsNot(boolean byCookie) {
        assertThat(node.recognize(logIn(byCookie))).isEmpty();
        assertThat(node.signet().readVitals().readVitals().recognized()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasEndedIsNot(boolean byCookie) {
        var login = logIn(byCookie);
        node.signet().logOut().logOut(node.caller(login));
        assertThat(node.recognize(login)).isEmpty();
    }

    @Test
    void norIsATokenThatRanOut() {
        var login = node.logInByToken("alice");
        node.caller(login);
        world.clock.set(World.tokensOf(login).accessExpiresAt());
        assertThat(node.recognize(login)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNodeWithoutALeaseRecognizesNobody(boolean byCookie) {
        var login = logIn(byCookie);
        node.caller(login);
        world.database.goesDown();
        world.passWithoutPolling(Duration.ofSeconds(5));
        assertThat(node.recognize(login)).isEmpty();
    }

    /** Two people's cookies are a matter to write down, which is not done in passing. */
    @Test
    void ofSeveralCookiesNothingIsSaidAtAGlance() {
        var alices = node.logInByCookie("alice");
        node.register("bob");
        var bobs = node.logInByCookie("bob");
        node.caller(alices);
        node.caller(bobs);
        var both = new Credential.Cookies(List.of(World.cookieOf(alices), World.cookieOf(bobs)));
        assertThat(node.recognize(both)).isEmpty();
        assertThat(node.show(both)).isInstanceOf(Conflict.class);
    }

    @Test
    void nothingShownIsNobody() {
        assertThat(node.recognize(new Credential.None())).isEmpty();
    }

    @Test
    void toBeRecognizedIsUse() {
        var login = node.logIn(Attempt.by("alice").remembered());
        node.caller(login);
        node.signet().writeDownUse().writeDownUse();
        world.pass(Duration.ofMinutes(6));
        node.recognize(login);
        assertThat(node.signet().writeDownUse().writeDownUse()).isEqualTo(1);
    }

    private Login logIn(boolean byCookie) {
        return byCookie ? node.logInByCookie("alice") : node.logInByToken("alice");
    }
}
