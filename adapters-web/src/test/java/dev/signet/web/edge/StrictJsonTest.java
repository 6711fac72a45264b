package dev.signet.web.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "\"x\"",
                "null",
                "true",
                " {\"a\":[1,-2.5e3,\"\\u00e9\"]}\n",
                "{\"\":{\"\":1}}",
                "\"\\ud83d\\ude00\""
            })
    void oneJsonValueIsFine(String text) {
        assertThatCode(() -> StrictJson.check(text.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "{}{}",
                "1 2",
                "{} x",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "[{\"a\":{\"b\":1,\"b\":1}}]",
                "{'a':1}",
                "{a:1}",
                "[1,]",
                "[NaN]",
                "[01]",
                "[+1]",
                "/**/1",
                "\"\t\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "\ufeff{}"
            })
    void anythingElseIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void anotherEncodingIsRefused(String encoding) {
        refused("{\"a\":1}".getBytes(Charset.forName(encoding)));
    }

    @Test
    void malformedUtf8IsRefused() {
        refused(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'});
        refused(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'});
        refused(new byte[] {'"', (byte) 0xff, '"'});
    }

    @Test
    void everySizeHasALimit() {
        edge("[".repeat(StrictJson.MAX_DEPTH), "]".repeat(StrictJson.MAX_DEPTH), "[", "]");
        edge("\"" + "x".repeat(StrictJson.MAX_STRING), "\"", "x", "");
        edge("{\"" + "x".repeat(StrictJson.MAX_NAME), "\":1}", "x", "");
        edge("1".repeat(StrictJson.MAX_NUMBER), "", "1", "");
    }

    private static void edge(String before, String after, String oneMoreBefore, String oneMoreAfter) {
        assertThatCode(() -> StrictJson.check((before + after).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        refused((before + oneMoreBefore + oneMoreAfter + after).getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] body) {
        assertThatThrownBy(() -> StrictJson.check(body)).isInstanceOf(IOException.class);
    }
}
