package dev.signet.web.bench;

import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.Kind;
import dev.signet.domain.session.Lives;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/**
 * As many people as wanted, each logged in once, every other one by a cookie and the rest by tokens. They are written
 * into the tables in the order of their logins, as production would, and derived from a seed, so that whoever knows seed
 * and time knows their cookies as well. A million takes some minutes; over MySQL's driver {@code
 * rewriteBatchedStatements=true} spares most of them.
 *
 * @param seed the same one makes the same people
 * @param now when the last of the first million has logged in, and the first ten hours before
 */
public record ManySessions(long seed, Instant now) {

    private static final int BATCH = 1000;
    private static final Duration BETWEEN_LOGINS = Duration.ofMillis(36);
    private static final Duration BETWEEN_FIRST_AND_LAST = BETWEEN_LOGINS.multipliedBy(1_000_000);
    private static final long A_YEAR = Duration.ofDays(365).toMillis();

    private static final List<String> DEVICES = List.of(
            "Chrome on Windows",
            "Chrome on Android",
            "Safari on iPhone",
            "Edge on Windows",
            "Chrome on macOS",
            "Safari on macOS",
            "Firefox on Linux",
            "Samsung Internet on Android");

    private static final String INSERT_USER = """
            INSERT INTO users (id, login_name, display_name, password_hash, status, roles, stamp, stamp_at)
            VALUES (?, ?, ?, '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g',
              'ACTIVE', '', 1, 0)""";

    private static final String INSERT_SESSION = """
            INSERT INTO sessions (sid, user_id, kind, cookie_digest, device_type, device_label, network, stamp, auth_time,
              amr, created_at, last_seen_at, idle_millis, idle_end, absolute_end, refresh_counter, refresh_salt,
              refresh_key_id, rotated_at)
            VALUES (?, ?, ?, ?, 'BROWSER', ?, ?, 1, ?, 'pwd', ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /**
     * One of them.
     *
     * @param cookie of use for {@link Kind#COOKIE} only
     */
    public record Person(
            UserId user, SessionId session, Kind kind, CookieSecret cookie, Instant loggedIn, Instant lastSeen) {}

    public Person person(int number) {
        var random = new SplittableRandom(seed + number);
        var cookie = CookieSecret.of(bytes(random, CookieSecret.BYTES));
        var registered = now.minusMillis(random.nextLong(A_YEAR) + BETWEEN_FIRST_AND_LAST.toMillis());
        var user = UserId.issue(registered, bytes(random, UserId.RANDOM_BYTES));
        var since = now.minus(BETWEEN_FIRST_AND_LAST).plus(BETWEEN_LOGINS.multipliedBy(number));
        var loggedIn = since.isBefore(now) ? since : now;
        var session = SessionId.issue(loggedIn, bytes(random, SessionId.RANDOM_BYTES));
        var lastSeen = loggedIn.plusMillis(
                random.nextLong(Duration.between(loggedIn, now).toMillis() + 1));
        return new Person(user, session, number % 2 == 0 ? Kind.COOKIE : Kind.TOKEN, cookie, loggedIn, lastSeen);
    }

    /** Writes down those with the numbers from one to before another, and commits. */
    public void insert(Connection connection, int from, int before) throws SQLException {
        connection.setAutoCommit(false);
        try (var user = connection.prepareStatement(INSERT_USER);
                var session = connection.prepareStatement(INSERT_SESSION)) {
            for (int number = from; number < before; number++) {
                add(person(number), number, user, session);
                if ((number - from) % BATCH == BATCH - 1 || number == before - 1) {
                    user.executeBatch();
                    session.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void add(Person person, int number, PreparedStatement user, PreparedStatement session) throws SQLException {
        user.setBytes(1, decoded(person.user().value()));
        user.setString(2, "person-" + Long.toString(seed, 36) + "-" + number);
        user.setString(3, "Person " + number);
        user.addBatch();

        var random = new SplittableRandom(~seed + number);
        boolean byCookie = person.kind() == Kind.COOKIE;
        var life = byCookie ? Lives.standard().cookie(true) : Lives.standard().token();
        long loggedIn = person.loggedIn().toEpochMilli();
        session.setBytes(1, decoded(person.session().value()));
        session.setBytes(2, decoded(person.user().value()));
        session.setString(3, person.kind().name());
        session.setBytes(4, byCookie ? decoded(person.cookie().digest().value()) : null);
        session.setString(5, DEVICES.get(random.nextInt(DEVICES.size())));
        session.setString(6, network(random));
        session.setLong(7, loggedIn);
        session.setLong(8, loggedIn);
        session.setLong(9, person.lastSeen().toEpochMilli());
        session.setLong(10, life.idle().toMillis());
        session.setLong(11, person.lastSeen().plus(life.idle()).toEpochMilli());
        session.setLong(12, person.loggedIn().plus(life.absolute()).toEpochMilli());
        session.setObject(13, byCookie ? null : 1, Types.INTEGER);
        session.setBytes(14, byCookie ? null : bytes(random, 16));
        session.setString(15, byCookie ? null : "k1");
        session.setObject(16, byCookie ? null : loggedIn, Types.BIGINT);
        session.addBatch();
    }

    /** Two in three from an IPv4 address. */
    private static String network(SplittableRandom random) {
        return random.nextInt(3) > 0
                ? "%d.%d.%d.%d"
                        .formatted(
                                1 + random.nextInt(222), random.nextInt(256), random.nextInt(256), random.nextInt(256))
                : "2001:db8:%x:%x::%x"
                        .formatted(random.nextInt(0x10000), random.nextInt(0x10000), random.nextInt(0x10000));
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static byte[] bytes(SplittableRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
