package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_DB_URL;
import static dev.signet.web.main.Variable.SIGNET_DB_USER;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where users and sessions are kept.
 *
 * @param url the JDBC URL, with the options that Signet needs on H2
 * @param kind what it costs to lose the process
 */
public record Database(String url, String user, Secret password, Kind kind) {

    /** What kind of database a URL names. */
    public enum Kind {
        MEMORY,
        FILE,
        SERVER
    }

    private static final String H2_OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1";

    private static final Pattern MEMORY = Pattern.compile("jdbc:h2:mem:[A-Za-z0-9_-]+");
    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:[^;]+");
    private static final Pattern MYSQL = Pattern.compile("jdbc:mysql://[^/@?#]+/[^/@?#]+(\\?[^@#]*)?");

    static Database of(Environment environment, Path dataDirectory) {
        String url = environment.text(SIGNET_DB_URL).orElseGet(() -> "jdbc:h2:file:" + dataDirectory.resolve("signet"));
        Optional<String> user = environment.text(SIGNET_DB_USER);
        Secret password = Secret.of(environment.raw(Variable.SIGNET_DB_PASSWORD).orElse(""));
        if (MEMORY.matcher(url).matches()) {
            return new Database(url + H2_OPTIONS, user.orElse("sa"), password, Kind.MEMORY);
        }
        if (FILE.matcher(url).matches()) {
            String file = url.substring("jdbc:h2:file:".length());
            String absolute = "jdbc:h2:file:" + Path.of(file).toAbsolutePath().normalize();
            return new Database(absolute + H2_OPTIONS, user.orElse("sa"), password, Kind.FILE);
        }
        if (MYSQL.matcher(url).matches() && !url.contains("password=")) {
            String name = user.orElseThrow(
                    () -> new BadSetting(SIGNET_DB_USER, "is missing", "write the user for the MySQL database"));
            return new Database(url, name, password, Kind.SERVER);
        }
        // the URL is not repeated: a password may stand in it
        throw new BadSetting(
                SIGNET_DB_URL,
                "names no database that Signet can use",
                "write jdbc:h2:mem:NAME, jdbc:h2:file:PATH or jdbc:mysql://HOST:PORT/NAME,"
                        + " user and password in SIGNET_DB_USER and SIGNET_DB_PASSWORD");
    }

    Map<String, Object> properties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password.openText());
    }
}
