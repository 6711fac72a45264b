package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassphraseTest {

    @Test
    void isEasyToTypeAndNeverTheSame() {
        var phrases = Stream.generate(Passphrase::random).limit(1_000).collect(Collectors.toSet());

        assertThat(phrases).hasSize(1_000).allMatch(phrase -> phrase.matches("[a-z]{6}-[a-z]{6}-[a-z]{6}"));
    }
}
