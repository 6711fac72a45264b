package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.web.main.BadSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients that an operator writes down in {@code SIGNET_CLIENTS_FILE}. */
class ClientsFileTest {

    private static final String GOOD = """
            [{"client_id": "c_shop", "client_name": "Shop", "client_secret": "%s", "first_party": true,
              "grant_types": ["client_credentials"], "scope": "revocations.read"}]""".formatted(ClientApp.SECRET);

    @TempDir
    Path directory;

    @Test
    void theClientsOfTheFileAreThereFromTheFirstRequest() throws IOException {
        var signet = started(GOOD);
        try {
            assertThat(new ClientApp(signet, "c_shop", ClientApp.SECRET).token().status())
                    .isEqualTo(200);
        } finally {
            signet.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | it is no list",
                "[ | it is no JSON",
                "[{}] | the field 'client_id' is missing",
                "[{\"client_id\": \"c_a\", \"client_name\": \"A\", \"colour\": 1}] | the field 'colour' is unknown",
                "[{\"client_id\": \"c_a\", \"client_name\": \"A\", \"client_id\": \"c_b\"}] | it is no JSON",
                "[{\"client_id\": \"c_a\", \"client_name\": \"A\"}] | client_secret is 32 to 256",
                "[{\"client_id\": \"A\", \"client_name\": \"A\"}] | client_id is c_",
                "[{\"client_id\": \"c_a\", \"client_name\": \"A\", \"scope\": \"admin\"}] | without admin"
            })
    void aMistakeStopsTheStartAndIsNamed(String text, String sentence) {
        assertThatThrownBy(() -> started(text))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("SIGNET_CLIENTS_FILE ")
                .hasMessageContaining(sentence);
    }

    private RunningSignet started(String text) throws IOException {
        var file = Files.writeString(directory.resolve("clients.json"), text);
        var signet = new RunningSignet(Map.of("SIGNET_CLIENTS_FILE", file.toString()));
        signet.start();
        return signet;
    }
}
