package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a copy of the launcher among programs that only say what they were called with. */
class LauncherTest {

    private record Run(int status, String out, String err) {}

    @TempDir
    private Path temp;

    private Path project;
    private Path tools;
    private Path jdks;

    @BeforeEach
    void layOutAProjectThatIsBuilt() throws IOException {
        project = Files.createDirectories(temp.resolve("a place with spaces"));
        tools = Files.createDirectories(temp.resolve("tools"));
        jdks = Files.createDirectories(temp.resolve("jdks"));
        Files.copy(Path.of("..", "signet"), project.resolve("signet"));
        assertThat(project.resolve("signet").toFile().setExecutable(true)).isTrue();
        for (String tool : List.of("sed", "head", "find", "dirname", "readlink", "cat", "rm", "mv")) {
            program(tools.resolve(tool), "exec " + programOfTheSystem(tool) + " \"$@\"");
        }
        write(project.resolve("pom.xml"), "");
        write(project.resolve("adapters-web/src/main/Main.java"), "");
        write(project.resolve("adapters-web/target/signet.jar"), "");
        write(project.resolve("sso-cookie-demo/target/demo.jar"), "");
        age("pom.xml", "adapters-web/src/main/Main.java", "adapters-web/src/main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.9", "1.8.0_392", "20"})
    void anOldJavaAloneGetsOneClearSentence(String version) throws Exception {
        Run run = run(Map.of("PATH", java("old", version) + "/bin:" + tools), "demo");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err)
                .isEqualTo("signet: Java " + version + " is the newest found here, but Signet needs a JDK 21 or newer:"
                        + " install one, or set JAVA_HOME to it.\n");
    }

    @Test
    void noJavaAtAllGetsASentence() throws Exception {
        Run run = run(Map.of(), "server");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err)
                .startsWith("signet: no Java was found here: install a JDK 21 or newer")
                .hasLineCount(1);
    }

    @Test
    void javaHomeGoesFirst() throws Exception {
        jdkInItsPlace("25", "25.0.1");
        Path path = java("on-the-path", "24");

        Run run = run(Map.of("JAVA_HOME", java("home", "21.0.2").toString(), "PATH", path + "/bin:" + tools), "server");

        assertThat(run.out).startsWith("java 21.0.2");
    }

    @Test
    void thePathGoesSecond() throws Exception {
        jdkInItsPlace("25", "25.0.1");
        Path path = java("on-the-path", "24");

        Run run = run(Map.of("JAVA_HOME", java("home", "17.0.9").toString(), "PATH", path + "/bin:" + tools), "server");

        assertThat(run.out).startsWith("java 24");
    }

    @Test
    void theNewestThatLiesAboutGoesThird() throws Exception {
        jdkInItsPlace("a", "22-ea");
        jdkInItsPlace("b", "25.0.1");
        jdkInItsPlace("c", "21.0.2");
        Path path = java("on-the-path", "17.0.9");

        Run run = run(Map.of("JAVA_HOME", "/nowhere", "PATH", path + "/bin:" + tools), "server");

        assertThat(run.out).startsWith("java 25.0.1");
    }

    @Test
    void theServerGetsItsOptionsAsTheyAre() throws Exception {
        jdkInItsPlace("a", "21");

        assertThat(run(Map.of(), "server", "--one", "two words").out)
                .startsWith("java 21\n")
                .endsWith("\n[-jar]\n[" + real("adapters-web/target/signet.jar") + "]\n[--one]\n[two words]\n");
    }

    @Test
    void theJvmGetsWhatItsVersionKnows() throws Exception {
        jdkInItsPlace("a", "21");
        assertThat(run("server").out).contains("[-XX:+UseG1GC]").doesNotContain("UseCompactObjectHeaders");

        jdkInItsPlace("b", "25.0.1");
        assertThat(run("server").out).contains("[-XX:+UseG1GC]", "[-XX:+UseCompactObjectHeaders]");
    }

    @Test
    void theOperatorsOptionsComeLastAndTheirCollectorAlone() throws Exception {
        jdkInItsPlace("a", "25");

        assertThat(run(Map.of("JAVA_OPTS", "-Xmx256m -Dany=*"), "server").out)
                .contains("[-XX:+UseG1GC]", "\n[-Xmx256m]\n[-Dany=*]\n[-jar]\n");
        for (String variable : List.of("JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")) {
            assertThat(run(Map.of(variable, "-XX:+UseZGC"), "server").out)
                    .as(variable)
                    .doesNotContain("UseG1GC");
        }
    }

    @Test
    void theRecipeIsUsedByTheJdkThatMadeItForTheJarThatItWasMadeOf() throws Exception {
        Path jdk = jdkInItsPlace("a", "25");
        String option = "[-XX:AOTCache=" + real("adapters-web/target/signet.aot") + "]";
        write(project.resolve("adapters-web/target/signet.aot.jdk"), jdk + "/bin/java 25\n");
        assertThat(run("server").out).as("no recipe").doesNotContain("AOT");

        write(project.resolve("adapters-web/target/signet.aot"), "");
        assertThat(run("server").out).contains(option).doesNotContain("AOTMode");
        assertThat(run("demo").out).contains(option.substring(1, option.length() - 1));

        age("adapters-web/target/signet.aot");
        assertThat(run("server").out).as("an older recipe").doesNotContain("AOT");

        write(project.resolve("adapters-web/target/signet.aot"), "");
        jdkInItsPlace("b", "26");
        assertThat(run("server").out).as("another JDK").startsWith("java 26").doesNotContain("AOT");
    }

    @Test
    void trainingKeepsWhatTheServerHasShown() throws Exception {
        Path jdk = jdkInItsPlace("a", "25");
        program(jdk.resolve("bin/java"), """
                for option; do
                    case $option in -XX:AOTCacheOutput=*) echo recipe > "${option#*=}" ;; esac
                done
                echo "$*" >&2
                """);
        write(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");

        Run run = run("train");

        assertThat(run.status).as(run.err).isZero();
        assertThat(run.err).contains("Training.java").contains("-XX:+UseG1GC");
        assertThat(project.resolve("adapters-web/target/signet.aot.log"))
                .as("tried before it is kept")
                .content()
                .contains("-XX:AOTMode=on");
        assertThat(project.resolve("adapters-web/target/signet.aot")).hasContent("recipe");
        assertThat(project.resolve("adapters-web/target/signet.aot.jdk")).hasContent(jdk + "/bin/java 25");
    }

    @Test
    void anOlderJdkCannotTrain() throws Exception {
        jdkInItsPlace("a", "24");

        Run run = run("train");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err)
                .startsWith("signet: training needs a JDK 25 or newer")
                .hasLineCount(1);
    }

    @Test
    void theDoctorIsTheServerThatOnlyLooks() throws Exception {
        jdkInItsPlace("a", "21");

        assertThat(run(Map.of(), "doctor").out)
                .isEqualTo("java 21\n[-jar]\n[" + real("adapters-web/target/signet.jar") + "]\n[--doctor]\n");
    }

    @Test
    void theDemoIsToldWhereTheServerIs() throws Exception {
        jdkInItsPlace("a", "21");

        assertThat(run(Map.of(), "demo", "--port", "9080").out)
                .startsWith("java 21\n[-Dsignet.java.options=-XX:+UseG1GC\n")
                .endsWith("]\n[-jar]\n[" + real("sso-cookie-demo/target/demo.jar") + "]\n[--signet-jar]\n["
                        + real("adapters-web/target/signet.jar") + "]\n[--port]\n[9080]\n");
    }

    @Test
    void aSymbolicLinkFromElsewhereWorks() throws Exception {
        jdkInItsPlace("a", "21");
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("a place with spaces", "signet"));
        Path linkToLink = Files.createSymbolicLink(temp.resolve("link to link"), link);

        assertThat(execute(Map.of(), linkToLink, "server").out).contains(real("adapters-web/target/signet.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "adapters-web/src/main/Main.java", "adapters-web/src/main"})
    void whatIsNewerThanTheJarIsBuiltFirst(String newer) throws Exception {
        Path jdk = jdkInItsPlace("a", "21");
        program(tools.resolve("mvn"), "echo \"mvn $* in $PWD with $JAVA_SIGNET_HOME, Java ${JAVA_HOME-as it likes}\"");
        Files.setLastModifiedTime(
                project.resolve(newer), FileTime.from(Instant.now().plusSeconds(60)));

        Run run = run(Map.of("PATH", java("mavens", "17.0.9") + "/bin:" + tools), "server");

        assertThat(run.err)
                .isEqualTo("building Signet, the first time takes a few minutes\nmvn -q -B -DskipTests package in "
                        + project.toRealPath() + " with " + jdk + ", Java as it likes\n");
        assertThat(run.out).startsWith("java 21");
    }

    @Test
    void aJavaThatIsTooOldForMavenIsNotUsedForIt() throws Exception {
        Path jdk = jdkInItsPlace("a", "21");
        program(tools.resolve("mvn"), "echo \"mvn with $JAVA_HOME\"");
        Files.delete(project.resolve("adapters-web/target/signet.jar"));

        Run run = run(Map.of("PATH", java("old", "11.0.2") + "/bin:" + tools), "demo");

        assertThat(run.err).contains("mvn with " + jdk);
    }

    @Test
    void aMissingMavenGetsASentence() throws Exception {
        jdkInItsPlace("a", "21");
        Files.delete(project.resolve("sso-cookie-demo/target/demo.jar"));

        Run run = run(Map.of(), "demo");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).startsWith("signet: building needs Maven").hasLineCount(1);
        assertThat(run("server").status).as("the server has all it needs").isZero();
    }

    @Test
    void aFailedBuildStartsNothing() throws Exception {
        jdkInItsPlace("a", "21");
        program(tools.resolve("mvn"), "exit 1");
        Files.delete(project.resolve("adapters-web/target/signet.jar"));

        Run run = run("server");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).endsWith("signet: the build failed, see above.\n");
    }

    @Test
    void helpIsShownWhenAskedAndWhenMisunderstood() throws Exception {
        assertThat(run().out).startsWith("usage:");
        assertThat(run("help").status).isZero();
        assertThat(run("dmeo")).matches(run -> run.status == 2 && run.err.startsWith("usage:"));
    }

    private Run run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return execute(environment, project.resolve("signet"), arguments);
    }

    private Run execute(Map<String, String> environment, Path script, String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList();
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools.toString(), "JDK_PLACE", jdks.toString()));
        builder.environment().putAll(environment);
        return new Run(builder.start().waitFor(), Files.readString(out), Files.readString(err));
    }

    /** A JDK where the launcher looks by itself. */
    private Path jdkInItsPlace(String name, String version) throws IOException {
        return java("jdks/" + name, version);
    }

    /** A JDK that tells its version, and what else it was called with. */
    private Path java(String folder, String version) throws IOException {
        Path home = temp.resolve(folder);
        program(home.resolve("bin/java"), """
                case $1 in
                    -version) echo 'openjdk version "%1$s" 2023-10-17' >&2 ;;
                    -XshowSettings*) echo '    java.home = %2$s' >&2 ;;
                    *) echo 'java %1$s' && printf '[%%s]\\n' "$@" ;;
                esac
                """.formatted(version, home));
        return home;
    }

    private static void program(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void age(String... files) throws IOException {
        for (String file : files) {
            Files.setLastModifiedTime(
                    project.resolve(file), FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private String real(String file) throws IOException {
        return project.toRealPath().resolve(file).toString();
    }

    private static Path programOfTheSystem(String name) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
