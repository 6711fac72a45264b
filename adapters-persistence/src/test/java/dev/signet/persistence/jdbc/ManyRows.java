package dev.signet.persistence.jdbc;

import static java.util.Map.entry;

import dev.signet.application.contract.ClientSamples;
import dev.signet.application.contract.Samples;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.encoding.Sha256;
import dev.signet.domain.logout.OwedLogout;
import dev.signet.domain.session.SessionId;
import dev.signet.persistence.server.Place;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A database in which it shows whether a statement has an index, and arguments that name some of its rows. */
final class ManyRows {

    static final int PAGE = 100;

    static final SessionRow SESSION = SessionRow.from(Samples.cookieSession(Samples.userId()));
    static final UserRow USER = UserRow.from(Samples.user("anna"));

    static final AuthorizationCodeRow CODE = AuthorizationCodeRow.from(
            ClientSamples.issued(ClientSamples.code(), Samples.userId(), Samples.NOW.plusSeconds(60)));

    static final OwedLogoutRow OWED = OwedLogoutRow.from(
            OwedLogout.owe(Samples.sessionId(), new ClientId("c_erp"), Samples.userId(), Samples.NOW));

    private static final int SESSIONS = 20_000;
    private static final int USERS = 5_000;

    /** Every row has a time of its own, from here on. */
    private static final long FIRST = 1_000_000;

    private static final String COUNTED = """
            (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS n
             FROM digits a CROSS JOIN digits b CROSS JOIN digits c CROSS JOIN digits e CROSS JOIN digits f) counted""";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            entry("sid", "s777"),
            entry("login", "s778"),
            entry("user", "u777"),
            entry("id", "u777"),
            entry("cookieDigest", "c777"),
            entry("previousCookieDigest", "p777"),
            entry("loginName", "name777"),
            entry("pattern", "%,ADMINISTRATOR,%"),
            entry("token", "r777"),
            entry("reason", "LOGGED_OUT"),
            entry("name", "colour"),
            entry("content", "blue"),
            entry("countKey", "k777"),
            entry("kid", "key777"),
            entry("algorithm", "ES256"),
            entry("userId", "u777"),
            entry("clientId", "c_7"),
            entry("codeDigest", "d777"),
            entry("sealedBy", "k2"),
            entry("before", "k1"));

    private static final Map<String, Long> NUMBERS = Map.ofEntries(
            entry("seq", (long) SESSIONS - PAGE),
            entry("time", FIRST + SESSIONS - PAGE),
            entry("before", FIRST + PAGE),
            entry("now", FIRST + SESSIONS),
            entry("at", FIRST),
            entry("idleEnd", FIRST + SESSIONS),
            entry("leaseUntil", FIRST),
            entry("appliedSeq", 1L),
            entry("stamp", 2L),
            entry("counter", 1L),
            entry("next", 2L),
            entry("from", FIRST),
            entry("until", FIRST + PAGE));

    private ManyRows() {}

    static String textFor(String parameter) {
        return known(TEXTS, parameter);
    }

    /** As the database fills up a shorter value; where nothing is to be found, any bytes. */
    static byte[] bytesFor(String parameter) {
        int size = parameter.endsWith("Digest") ? Sha256.BYTES : SessionId.BYTES;
        return Arrays.copyOf(TEXTS.getOrDefault(parameter, "").getBytes(StandardCharsets.US_ASCII), size);
    }

    static long numberFor(String parameter) {
        return known(NUMBERS, parameter);
    }

    static List<String> textsFor(String parameter) {
        return parameter.equals("kinds")
                ? List.of("COOKIE", "TOKEN")
                : IntStream.range(0, PAGE).mapToObj(i -> "s" + i).toList();
    }

    /** For each mark of the statement. */
    static List<?> examplesFor(SweepStatement sweep) {
        long time = FIRST + PAGE;
        return switch (sweep) {
            case REMOVE_ATTRIBUTES -> textsFor("sids");
            case REMOVE_SESSIONS ->
                textsFor("sids").stream()
                        .map(sid -> Arrays.copyOf(sid.getBytes(StandardCharsets.US_ASCII), SessionId.BYTES))
                        .toList();
            case REMOVE_AUDIT -> IntStream.rangeClosed(1, PAGE).boxed().toList();
            case REVOCATIONS_OLDEST -> List.of(time, time, PAGE);
            case RAISE_FLOOR, REMOVE_REVOCATIONS -> List.of(PAGE, PAGE);
            case SESSIONS_ENDED, SESSIONS_RUN_OUT, AUDIT_OLD, REMOVE_NODES -> List.of(time, PAGE);
        };
    }

    private static <T> T known(Map<String, T> examples, String parameter) {
        return Optional.ofNullable(examples.get(parameter))
                .orElseThrow(() -> new IllegalStateException("no example of an argument called " + parameter));
    }

    static void into(Place place) throws SQLException {
        try (var connection = place.connect();
                var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE digits (d INT)");
            sql.execute("INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
            sql.execute("""
                    INSERT INTO users (id, login_name, display_name, password_hash, status, roles, stamp, stamp_at)
                    SELECT CONCAT('u', n), CONCAT('name', n), 'A name', 'hash', 'ACTIVE',
                      IF(n < 3, ',ADMINISTRATOR,', ''), 1, n FROM %s WHERE n < %d""".formatted(COUNTED, USERS));
            sql.execute("""
                    INSERT INTO sessions (sid, user_id, kind, parent_sid, cookie_digest, previous_cookie_digest, device_type, device_label, network, stamp,
                      auth_time, amr, created_at, last_seen_at, idle_millis, idle_end, absolute_end, ended_at)
                    SELECT CONCAT('s', n), CONCAT('u', n %% %d), 'COOKIE',
                      IF(n %% 3 = 0, CONCAT('s', n + 1), NULL), CONCAT('c', n), CONCAT('p', n), 'BROWSER', 'label', '::1', 1,
                      n, 'pwd', n, n, 1000, %d + n, %d + n, IF(n %% 2 = 0, %d + n, NULL) FROM %s WHERE n < %d""".formatted(USERS, FIRST, FIRST, FIRST, COUNTED, SESSIONS));
            sql.execute("""
                    INSERT INTO session_attributes (sid, name, content)
                    SELECT CONCAT('s', n), 'colour', 'blue' FROM %s WHERE n < %d""".formatted(COUNTED, SESSIONS));
            sql.execute("""
                    INSERT INTO revocations (seq, kind, subject, reason, created_at)
                    SELECT n + 1, IF(n %% 9 = 0, 'jti', 'sid'), CONCAT('r', n), 'LOGGED_OUT', %d + n FROM %s
                    WHERE n < %d""".formatted(FIRST, COUNTED, SESSIONS));
            sql.execute("""
                    INSERT INTO audit_events (at, event, count_key)
                    SELECT %d + n, 'LOGIN_FAILED', CONCAT('k', n) FROM %s WHERE n < %d""".formatted(FIRST, COUNTED, SESSIONS));
            sql.execute("""
                    INSERT INTO grants (id, user_id, client_id, scopes, given_at, changed_at)
                    SELECT CONCAT('g', n), CONCAT('u', n %% %d), CONCAT('c_', n), 'openid', n, n FROM %s
                    WHERE n < %d""".formatted(USERS, COUNTED, SESSIONS));
            sql.execute("""
                    INSERT INTO authorization_codes (code_digest, client_id, user_id, sid, stamp, redirect_uri, scopes, code_challenge,
                      auth_time, created_at, expires_at)
                    SELECT CONCAT('d', n), 'c_7', 'u1', 's1', 1, 'https://erp.example.com', 'openid', 'c', n, n, %d + n FROM %s
                    WHERE n < %d""".formatted(FIRST, COUNTED, SESSIONS));
            sql.execute("""
                    INSERT INTO logouts_owed (sid, client_id, user_id, since, attempts, next_attempt)
                    SELECT CONCAT('s', n), 'c_7', 'u1', n, 0, %d + n FROM %s
                    WHERE n < %d""".formatted(FIRST, COUNTED, SESSIONS));
            sql.execute("DROP TABLE digits");
            sql.execute("ANALYZE TABLE users, sessions, session_attributes, revocations, audit_events, grants,"
                    + " authorization_codes, logouts_owed");
        }
    }
}
