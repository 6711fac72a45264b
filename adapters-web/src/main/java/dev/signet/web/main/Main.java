package dev.signet.web.main;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Starts Signet from the environment variables. The only class that knows the standard streams. */
public final class Main {

    private static final String UNTIL_STDIN_CLOSES = "--until-stdin-closes";

    private Main() {}

    /**
     * Runs until it is told to end.
     *
     * @param arguments {@value #UNTIL_STDIN_CLOSES} ends the program with its parent
     */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of(UNTIL_STDIN_CLOSES))) {
            refuse("Signet knows one argument, " + UNTIL_STDIN_CLOSES + "; everything else is set by variables.");
        }
        try {
            run();
        } catch (BadSetting bad) {
            refuse(bad.sentence());
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(Main.class).error("the start has failed", failed);
            refuse("Signet cannot start; the log above says why.");
        }
        if (!options.isEmpty()) {
            endWithStdin();
        }
    }

    private static void run() {
        Settings settings = Settings.read(System.getenv());
        EmbeddedServer server = Server.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Server.end(server)));
        System.out.println("Signet is ready at " + settings.issuer());
    }

    private static void endWithStdin() {
        Thread.ofPlatform().daemon().name("until-stdin-closes").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // whatever the parent writes means nothing
                }
            } catch (IOException closed) {
                // the same as its end
            }
            System.exit(0);
        });
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
