package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people point to what is there. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        List<String> links = LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
        assertThat(links)
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(Readme.ROOT);
                Stream<Path> docs = Files.walk(Readme.ROOT.resolve("docs"))) {
            return Stream.concat(root, docs).filter(page -> page.toString().endsWith(".md")).toList().stream();
        }
    }
}
