package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.UseSessionAttributes;
import dev.signet.application.port.in.UseSessionAttributes.Result.AlreadyOver;
import dev.signet.application.port.in.UseSessionAttributes.Result.Done;
import dev.signet.application.port.in.UseSessionAttributes.Result.TooMany;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.session.Attribute;
import dev.signet.domain.session.EndReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AttributesTest {
    private static final Attribute.Name THEME = new Attribute.Name("theme");

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final UseSessionAttributes attributes = node.signet().useSessionAttributes();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void whatWasSetIsFoundOnEveryNode() {
        var caller = caller();
        assertThat(attributes.set(caller, theme("dark"))).isInstanceOf(Done.class);
        assertThat(attributes.get(caller, THEME)).contains(theme("dark"));
        assertThat(world.startNode().signet().useSessionAttributes().get(caller, THEME))
                .contains(theme("dark"));
    }

    @Test
    void whatWasNeverSetIsNotThere() {
        assertThat(attributes.get(caller(), THEME)).isEmpty();
    }

    @Test
    void settingAgainReplaces() {
        var caller = caller();
        attributes.set(caller, theme("dark"));
        attributes.set(caller, theme("light"));
        assertThat(attributes.get(caller, THEME)).contains(theme("light"));
    }

    @Test
    void whatWasDeletedIsGoneAndDeletingTwiceIsNoError() {
        var caller = caller();
        attributes.set(caller, theme("dark"));
        assertThat(attributes.delete(caller, THEME)).isInstanceOf(Done.class);
        assertThat(attributes.delete(caller, THEME)).isInstanceOf(Done.class);
        assertThat(attributes.get(caller, THEME)).isEmpty();
    }

    @Test
    void eachSessionHasItsOwn() {
        var caller = caller();
        attributes.set(caller, theme("dark"));
        assertThat(attributes.get(caller(), THEME)).isEmpty();
    }

    @Test
    void theThirtyThirdIsOneTooMany() {
        var caller = caller();
        for (int i = 0; i < Attribute.MAX_PER_SESSION; i++) {
            assertThat(attributes.set(caller, new Attribute(new Attribute.Name("a" + i), "")))
                    .isInstanceOf(Done.class);
        }
        assertThat(attributes.set(caller, theme("dark"))).isEqualTo(new TooMany(Attribute.MAX_PER_SESSION));
        assertThat(attributes.set(caller, new Attribute(new Attribute.Name("a7"), "new")))
                .isInstanceOf(Done.class);
        attributes.delete(caller, new Attribute.Name("a0"));
        assertThat(attributes.set(caller, theme("dark"))).isInstanceOf(Done.class);
    }

    @Test
    void afterALogoutNothingIsSetOrDeleted() {
        var caller = caller();
        attributes.set(caller, theme("dark"));
        node.signet().logOut().logOut(caller);
        assertThat(attributes.set(caller, theme("light"))).isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
        assertThat(attributes.delete(caller, THEME)).isEqualTo(new AlreadyOver(EndReason.LOGGED_OUT));
    }

    @Test
    void aDatabaseThatIsDownDoesNotMeanThatThereIsNone() {
        var caller = caller();
        attributes.set(caller, theme("dark"));
        world.database.goesDown();
        assertThatThrownBy(() -> attributes.get(caller, THEME)).isInstanceOf(Unavailable.class);
    }

    private Caller caller() {
        return node.caller(node.logInByCookie("alice"));
    }

    private static Attribute theme(String value) {
        return new Attribute(THEME, value);
    }
}
