package dev.signet.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeRules {

    private static final Attribute.Name NAME = new Attribute.Name("cart");

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "0", ".", "-", "_", "shop.cart-2_x"})
    void aNameIsLettersDigitsDotsHyphensAndUnderscores(String text) {
        assertThat(Attribute.Name.parse(text)).contains(new Attribute.Name(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a ", "a\n", "a/b", "a:b", "\u00E9", "\u0661", "a\u0000"})
    void anyOtherTextIsNoName(String text) {
        assertThat(Attribute.Name.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribute.Name(text));
    }

    @ParameterizedTest(name = "{0} letters are a name: {1}")
    @CsvSource({"1, true", "64, true", "65, false"})
    void aNameHasAtMost64Letters(int letters, boolean fits) {
        assertThat(Attribute.Name.parse("a".repeat(letters)).isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} characters are a value: {1}")
    @CsvSource({"0, true", "1, true", "1024, true", "1025, false"})
    void aValueHasAtMost1024Characters(int characters, boolean fits) {
        assertThat(Attribute.of(NAME, "a".repeat(characters)).isPresent()).isEqualTo(fits);
    }

    @Test
    void aValueThatIsTooLongDoesNotConstruct() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribute(NAME, "a".repeat(1025)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00", "\uDC00\uD800"})
    void halfAPairIsNoValueSinceNoStoreWouldGiveItBack(String value) {
        assertThat(Attribute.of(NAME, value)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribute(NAME, value));
    }
}
