package dev.signet.web.main;

import dev.signet.web.text.Texts;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Starts Signet from the environment variables. The only class that knows the standard streams. */
public final class Main {

    private static final String UNTIL_STDIN_CLOSES = "--until-stdin-closes";
    private static final String DOCTOR = "--doctor";

    private Main() {}

    /**
     * Runs until it is told to end.
     *
     * @param arguments {@value #UNTIL_STDIN_CLOSES} ends the program with its parent; {@value #DOCTOR} does not run but
     *     says what is wrong, and ends with 1 if anything is
     */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (options.size() > 1 || !List.of(UNTIL_STDIN_CLOSES, DOCTOR).containsAll(options)) {
            refuse("Signet knows one argument, " + UNTIL_STDIN_CLOSES + " or " + DOCTOR
                    + "; everything else is set by variables.");
        }
        try {
            if (options.contains(DOCTOR)) {
                examine();
            }
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

    private static void examine() {
        Settings settings = Settings.read(System.getenv());
        settings.warnings().forEach(warning -> System.out.println("- " + warning));
        List<Finding> findings = Server.examine(settings);
        Texts texts = Texts.in(Locale.getDefault());
        for (Finding finding : findings) {
            System.out.println((finding.isProblem() ? "! " : "- ") + finding.what(texts));
            System.out.println("  " + finding.fix(texts));
        }
        boolean well = findings.stream().noneMatch(Finding::isProblem);
        System.out.println(texts.get(well ? "page.doctor.well" : "page.doctor.ill"));
        System.exit(well ? 0 : 1);
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
