package dev.signet.web.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Public lists of attacks, from the folder that {@code SIGNET_VECTORS} names; CONTRIBUTING.md says which. None of them
 * is part of the project: without the folder a test uses its own short list, and says so.
 */
public final class Vectors {

    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getenv("SIGNET_VECTORS")).map(Path::of);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Vectors() {}

    /** A JSON file. */
    public static Optional<JsonNode> json(String file) {
        return found(file).map(Vectors::read).map(Vectors::parsed);
    }

    /** The lines of all text files of a folder that hold attacks, without empty ones. */
    public static Optional<List<String>> lines(String folder) {
        return found(folder).map(Vectors::linesIn);
    }

    private static Optional<Path> found(String name) {
        Optional<Path> path = FOLDER.map(folder -> folder.resolve(name)).filter(Files::exists);
        if (path.isEmpty()) {
            System.out.println("SIGNET_VECTORS holds no " + name + ": only the short list of the test itself is tried");
        }
        return path;
    }

    private static List<String> linesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|list)"))
                    .sorted()
                    .flatMap(file -> read(file).lines())
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException none) {
            throw new UncheckedIOException(none);
        }
    }
}
