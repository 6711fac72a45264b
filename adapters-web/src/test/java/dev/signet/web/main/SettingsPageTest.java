package dev.signet.web.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every variable is explained to operators. */
class SettingsPageTest {

    @ParameterizedTest
    @EnumSource(Variable.class)
    void everyVariableHasItsRow(Variable variable) throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("\n| `" + variable + "` | ");
    }
}
