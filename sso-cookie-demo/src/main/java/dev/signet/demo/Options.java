package dev.signet.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What stands on the command line. */
record Options(int port, Optional<Path> signetJar, boolean verbose, boolean strict, boolean help) {

    static final String USAGE = """
            usage: signet demo [options]

              --port N           Signet on port N, shop, forum, stage and ERP on the next four (default 8080)
              --strict-pairing   shop believes the shared cookie only of whom Signet sends it itself
              --verbose          show Signet's log here, too
              --signet-jar PATH  the server to start (default adapters-web/target/signet.jar)
              --help             this text
            """;

    /** Lower ones are not for everybody. */
    private static final int LOWEST_PORT = 1024;

    private static final int HIGHEST_FIRST_PORT = 65_535 - 4;

    static Options parse(List<String> arguments) throws CannotStart {
        Options options = new Options(8080, Optional.empty(), false, false, false);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            options = switch (option) {
                case "--port" -> options.withPort(port(valueOf(option, rest)));
                case "--signet-jar" -> options.withSignetJar(Path.of(valueOf(option, rest)));
                case "--verbose" -> new Options(options.port, options.signetJar, true, options.strict, options.help);
                case "--strict-pairing" ->
                    new Options(options.port, options.signetJar, options.verbose, true, options.help);
                case "--help", "-h" ->
                    new Options(options.port, options.signetJar, options.verbose, options.strict, true);
                default -> throw new CannotStart("There is no option " + option + ": --help lists what there is.");
            };
        }
        return options;
    }

    private Options withPort(int newPort) {
        return new Options(newPort, signetJar, verbose, strict, help);
    }

    private Options withSignetJar(Path jar) {
        return new Options(port, Optional.of(jar), verbose, strict, help);
    }

    private static String valueOf(String option, Deque<String> rest) throws CannotStart {
        if (rest.isEmpty()) {
            throw new CannotStart(option + " needs a value: --help shows which.");
        }
        return rest.pop();
    }

    private static int port(String text) throws CannotStart {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= LOWEST_PORT && port <= HIGHEST_FIRST_PORT) {
                return port;
            }
        }
        throw new CannotStart(
                "--port takes a number from " + LOWEST_PORT + " to " + HIGHEST_FIRST_PORT + ", not " + text + ".");
    }
}
