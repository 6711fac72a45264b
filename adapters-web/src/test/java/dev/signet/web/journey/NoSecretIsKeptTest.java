package dev.signet.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** After a run through all that is audited, neither the audit nor the log holds anything that lets somebody in. */
class NoSecretIsKeptTest {

    private static final String TYPED_FOR_A_NAME = "a passphrase in the wrong field";

    @RegisterExtension
    static final RunningSignet SIGNET = new RunningSignet(Map.of());

    private final Set<String> secrets =
            new LinkedHashSet<>(List.of(Member.PASSWORD, Member.NEXT_PASSWORD, TYPED_FOR_A_NAME, "$argon2"));

    @Test
    void neitherTheAuditNorTheLogHoldsASecret() throws SQLException {
        var told = new ArrayList<String>();
        var lines = loggedDuring(() -> told.addAll(live()));

        var kept = rowsOfTheAudit();
        assertThat(kept).hasSizeGreaterThan(15);
        assertThat(lines).isNotEmpty();
        assertThat(secrets).hasSizeGreaterThan(12);
        for (var secret : secrets) {
            assertThat(Stream.of(told, kept, lines).flatMap(List::stream))
                    .as("what is kept, told or logged")
                    .noneMatch(text -> text.contains(secret));
        }
    }

    /** What the audit and the explanations told. */
    private List<String> live() {
        var member = SIGNET.newcomer();
        var cookie = known(member.byCookie());
        var token = known(member.byToken());
        member.tryToLogIn(Member.NEXT_PASSWORD, ",\"mode\":\"cookie\"");
        new Member(SIGNET.stranger(), TYPED_FOR_A_NAME, "").tryToLogIn("x", ",\"mode\":\"cookie\"");
        var second = known(token.refreshed());
        token.refresh();
        cookie.bearer().post("/v1/session/reauth", "{\"password\":\"" + Member.NEXT_PASSWORD + "\"}");
        var again = known(new Login(
                SIGNET.stranger(),
                cookie.bearer().post("/v1/session/reauth", "{\"password\":\"" + Member.PASSWORD + "\"}")));
        var told = new ArrayList<>(List.of(
                again.bearer().get("/v1/explain").body(),
                second.bearer().get("/v1/explain").body()));
        known(second.refreshed());
        token.refresh();
        told.add(second.bearer().get("/v1/explain").body());
        var changed = again.bearer()
                .post(
                        "/v1/me/password",
                        "{\"current_password\":\"%s\",\"new_password\":\"%s\"}"
                                .formatted(Member.PASSWORD, Member.NEXT_PASSWORD));
        var last = known(new Login(SIGNET.stranger(), changed));
        var root = known(SIGNET.administrator());
        SIGNET.stranger().get("/v1/session", "Cookie: " + last.pair(Login.SHARED) + "; " + root.pair(Login.SHARED));
        root.bearer().post("/v1/admin/users/" + member.sub() + "/kick");
        told.add(last.bearer().get("/v1/explain").body());
        told.add(root.bearer().get("/v1/admin/audit?limit=200").body());
        return told;
    }

    private Login known(Login login) {
        var answer = Json.of(login.answer());
        if (answer.has("access_token")) {
            secrets.add(login.accessToken());
            secrets.add(login.refreshToken());
        } else {
            secrets.add(login.pair(Login.SHARED).split("=", 2)[1]);
            secrets.add(login.pair(Login.OWN).split("=", 2)[1]);
        }
        return login;
    }

    private static List<String> rowsOfTheAudit() throws SQLException {
        try (var connection = DriverManager.getConnection(SIGNET.database(), "sa", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM audit_events")) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                var columns = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.append(row.getString(i)).append('|');
                }
                rows.add(columns.toString());
            }
            return rows;
        }
    }

    private static List<String> loggedDuring(Runnable work) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("dev.signet");
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        try {
            work.run();
            ours.info("the run is over");
        } finally {
            ours.setLevel(null);
            root.detachAppender(log);
        }
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy() + event.getMDCPropertyMap())
                .toList();
    }
}
