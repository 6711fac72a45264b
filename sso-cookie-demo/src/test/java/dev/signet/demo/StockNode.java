package dev.signet.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** openid-client and jose as npm has them, run by the Node of this machine, if there is one. */
final class StockNode {

    private static final Path SOURCES = Path.of("src", "test", "stock-clients");
    private static final Path PLACE = Path.of("target", "stock-clients");

    private StockNode() {}

    /** Fetches the libraries; empty if they are not to be had, which a reader of the run's output must not miss. */
    static boolean isThere() throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, PLACE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        boolean there = hasNode() && run("npm", "ci", "--no-audit", "--no-fund") == 0;
        System.err.println(
                there
                        ? "STOCK CLIENTS FROM NPM: openid-client and jose run against the demo"
                        : "!!! NO NODE, OR NO PACKAGES FROM NPM: openid-client and jose were NOT tried; Nimbus' SDK was");
        return there;
    }

    /**
     * Walks through the whole of OAuth.
     *
     * @param browse opens an address as a person would, and tells where it led
     * @return the names of the steps that went well, in order
     */
    static List<String> walk(String settings, UnaryOperator<String> browse) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("node", "--import", "./localhost.mjs", "walk.mjs")
                .directory(PLACE.toFile())
                .redirectErrorStream(true);
        builder.environment().put("STOCK_CLIENTS", settings);
        Process node = builder.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = node.inputReader(StandardCharsets.UTF_8);
                BufferedWriter in = node.outputWriter(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("go ")) {
                    in.write(browse.apply(line.substring(3)) + "\n");
                    in.flush();
                } else {
                    said.add(line);
                }
            }
        }
        if (node.waitFor() != 0) {
            throw new AssertionError(String.join("\n", said));
        }
        return said;
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return run("node", "--version") == 0 && run("npm", "--version") == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(PLACE.resolve("output.txt").toFile())
                .start()
                .waitFor();
    }
}
