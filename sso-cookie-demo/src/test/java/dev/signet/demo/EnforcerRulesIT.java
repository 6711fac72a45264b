package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the modules may depend on is enforced by Maven: each rule lets the house pass and refuses a bad dependency. */
class EnforcerRulesIT {

    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-persistence", "adapters-web", "sso-cookie-demo");

    @TempDir
    private Path house;

    @BeforeEach
    void copyThePoms() throws IOException {
        Files.copy(Readme.ROOT.resolve("pom.xml"), house.resolve("pom.xml"));
        for (String module : MODULES) {
            Files.createDirectory(house.resolve(module));
            Files.copy(
                    Readme.ROOT.resolve(module).resolve("pom.xml"),
                    house.resolve(module).resolve("pom.xml"));
        }
    }

    @Test
    void theHouseAsItIsPasses() throws Exception {
        Run run = validate();
        assertThat(run.status()).as(run.output()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "domain,               com.nimbusds,  nimbus-jose-jwt, ADR-2: the domain depends on nothing but the JDK",
        "application,          com.nimbusds,  nimbus-jose-jwt, ADR-2: the application depends on the domain only",
        "adapters-persistence, io.micronaut,  micronaut-http,  ADR-1: the driven side knows no HTTP",
        "sso-cookie-demo,      dev.signet,    domain,          ADR-1: the sites know Signet by HTTP alone"
    })
    void aBadDependencyIsRefused(String module, String group, String artifact, String reason) throws Exception {
        Path pom = house.resolve(module).resolve("pom.xml");
        String bad =
                "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId></dependency>";
        String text = Files.readString(pom);
        String changed = text.contains("<dependencies>")
                ? text.replaceFirst("<dependencies>", "<dependencies>" + bad)
                : text.replaceFirst("<build>", "<dependencies>" + bad + "</dependencies><build>");
        Files.writeString(pom, changed);

        Run run = validate();

        assertThat(run.status()).isNotZero();
        assertThat(run.output()).contains(reason).contains(group + ":" + artifact);
    }

    private record Run(int status, String output) {}

    private Run validate() throws IOException, InterruptedException {
        Process maven = new ProcessBuilder("mvn", "-B", "-q", "-Dstyle.color=never", "validate")
                .directory(house.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(maven.waitFor(), output);
    }
}
