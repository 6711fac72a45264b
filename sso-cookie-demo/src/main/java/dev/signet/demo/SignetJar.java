package dev.signet.demo;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the server that the build has made. */
final class SignetJar {

    private static final Path IN_THE_PROJECT = Path.of("adapters-web", "target", "signet.jar");

    private SignetJar() {}

    static Path find(Optional<Path> chosen) throws CannotStart {
        Path jar = chosen.or(SignetJar::inTheProject).orElse(IN_THE_PROJECT);
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart("There is no " + jar + ": build it with mvn package, or name it with --signet-jar.");
        }
        return jar;
    }

    /** From where we are started, else in a folder above the jar or the classes that we run from. */
    private static Optional<Path> inTheProject() {
        return Stream.concat(
                        Stream.of(Path.of("")),
                        Stream.iterate(ourselves(), Path::getParent).takeWhile(f -> f != null))
                .map(folder -> folder.resolve(IN_THE_PROJECT))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path ourselves() {
        try {
            return Path.of(SignetJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
