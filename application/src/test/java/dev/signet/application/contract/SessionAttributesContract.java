package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.sessionId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.port.out.SessionAttributes;
import dev.signet.domain.session.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link SessionAttributes} promises. */
public interface SessionAttributesContract extends StoreContract {

    private SessionAttributes attributes() {
        return stores().attributes();
    }

    private static Attribute attribute(String name, String value) {
        return new Attribute(new Attribute.Name(name), value);
    }

    @Test
    default void aSessionHasNoneAtFirst() {
        assertThat(attributes().of(sessionId())).isEmpty();
    }

    @Test
    default void attributesComeByName() {
        var session = sessionId();
        attributes().set(session, attribute("theme", "dark"));
        attributes().set(session, attribute("cart", "3"));
        attributes().set(sessionId(), attribute("other", "session"));

        assertThat(attributes().of(session)).containsExactly(attribute("cart", "3"), attribute("theme", "dark"));
    }

    @Test
    default void settingAgainReplaces() {
        var session = sessionId();
        attributes().set(session, attribute("cart", "3"));
        attributes().set(session, attribute("cart", "4"));

        assertThat(attributes().of(session)).containsExactly(attribute("cart", "4"));
    }

    @Test
    default void settingTheSameValueAgainIsNoError() {
        var session = sessionId();
        attributes().set(session, attribute("cart", "3"));
        attributes().set(session, attribute("cart", "3"));

        assertThat(attributes().of(session)).containsExactly(attribute("cart", "3"));
    }

    @Test
    default void namesThatDifferInCaseAreDifferent() {
        var session = sessionId();
        attributes().set(session, attribute("cart", "3"));
        attributes().set(session, attribute("Cart", "4"));

        assertThat(attributes().of(session)).containsExactly(attribute("Cart", "4"), attribute("cart", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "购物车 🛒", "'; DROP TABLE users; --", "a\\b"})
    default void anyValueComesBackAsItWas(String value) {
        var session = sessionId();
        attributes().set(session, attribute("any", value));

        assertThat(attributes().of(session)).containsExactly(attribute("any", value));
    }

    @Test
    default void theLongestNameAndValueFit() {
        var session = sessionId();
        var longest = attribute("n".repeat(64), "值".repeat(Attribute.MAX_VALUE));
        attributes().set(session, longest);

        assertThat(attributes().of(session)).containsExactly(longest);
    }

    @Test
    default void aDeletedOneIsGoneAndTheOthersStay() {
        var session = sessionId();
        attributes().set(session, attribute("cart", "3"));
        attributes().set(session, attribute("theme", "dark"));

        attributes().delete(session, new Attribute.Name("cart"));

        assertThat(attributes().of(session)).containsExactly(attribute("theme", "dark"));
    }

    @Test
    default void deletingWhatIsNotThereIsNoError() {
        attributes().delete(sessionId(), new Attribute.Name("cart"));
    }

    @Test
    default void ofSeveralThatSetOneNameAtOnceNoneFailsAndOneValueIsThere() {
        var session = sessionId();

        AtOnce.run(8, i -> {
            attributes().set(session, attribute("cart", String.valueOf(i)));
            return i;
        });

        assertThat(attributes().of(session)).hasSize(1);
    }
}
