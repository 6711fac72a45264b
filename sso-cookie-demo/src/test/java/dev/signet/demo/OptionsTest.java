package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsTheFixedDoorsOpen() throws CannotStart {
        Options options = Options.parse(List.of());

        assertThat(options).isEqualTo(new Options(8080, Optional.empty(), false, false, false));
        assertThat(Addresses.from(options.port()))
                .isEqualTo(new Addresses(
                        URI.create("http://id.signet.localhost:8080"),
                        URI.create("http://shop.signet.localhost:8081"),
                        URI.create("http://forum.signet.localhost:8082"),
                        URI.create("http://stage.signet.localhost:8083"),
                        URI.create("http://erp.localhost:8084")));
    }

    @Test
    void oneOptionMovesThemAllAndTheLastOneWins() throws CannotStart {
        Options options = Options.parse(List.of(
                "--port", "9080", "--signet-jar", "a.jar", "--verbose", "--strict-pairing", "--signet-jar", "b.jar"));

        assertThat(options).isEqualTo(new Options(9080, Optional.of(Path.of("b.jar")), true, true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1023", "65532", "99999999999", "-1", "http", "", " 80"})
    void aPortIsANumberWithRoomForFourMore(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("--port takes a number from 1024 to 65531, not %s.", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--signet-jar"})
    void anOptionWithoutItsValueGetsASentence(String option) {
        assertThatThrownBy(() -> Options.parse(List.of(option))).hasMessageStartingWith(option + " needs a value");
    }

    @Test
    void anUnknownOptionGetsASentence() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "1")))
                .hasMessageStartingWith("There is no option --prot");
    }
}
