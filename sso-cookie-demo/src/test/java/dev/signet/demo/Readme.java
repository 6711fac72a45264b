package dev.signet.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The README, by its fenced blocks. */
final class Readme {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Readme() {}

    /** What stands in the blocks of a language, in order. */
    static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
