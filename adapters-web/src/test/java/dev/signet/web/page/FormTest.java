package dev.signet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void namesAndValuesAreDecoded() {
        assertThat(Form.parse("a=1+2&b%5B=%E4%B8%AD%3D&c&d="))
                .contains(new Form(Map.of("a", "1 2", "b[", "中=", "c", "", "d", "")));
    }

    @Test
    void nothingIsAFormWithoutFields() {
        assertThat(Form.parse("")).contains(Form.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1&a=2",
                "a=1&%61=2",
                "a&a",
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%FF",
                "a=%C0%80",
                "a=%ED%A0%80",
                "a=\u0000",
                "a=b c",
                "a=\u00e4"
            })
    void whatIsAmbiguousOrBrokenIsNoForm(String encoded) {
        assertThat(Form.parse(encoded)).isEmpty();
    }

    @Test
    void aFormHasAtMostThirtyTwoFields() {
        assertThat(Form.parse(fields(32))).isPresent();
        assertThat(Form.parse(fields(33))).isEmpty();
    }

    @Test
    void aFormDoesNotPrintWhatWasTyped() {
        assertThat(Form.parse("password=xyzzy").orElseThrow().toString()).doesNotContain("xyzzy");
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
    }
}
