package dev.signet.application.fake;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Issued;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.PasswordProof;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.Pauses;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.usecase.Policies;
import dev.signet.application.usecase.Signet;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.session.CookieDigest;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Session;
import dev.signet.domain.throttle.Guarding;
import dev.signet.domain.throttle.Limits;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Signet on fakes: one database, any number of nodes on it, and the time is what the test says. */
public final class World {
    public static final String ISSUER = "https://id.example.org";
    /** Everybody's, unless a test says otherwise. */
    public static final String PASSWORD = "correct horse battery staple";

    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    public final SettableMonotonicClock monotonicClock = new SettableMonotonicClock();
    public final FakeDatabase database = new FakeDatabase();
    public final FakeTransactions transactions = new FakeTransactions(database);
    public final FakeUsers users = new FakeUsers(database);
    public final FakeSessions sessions = new FakeSessions(database);
    public final FakeSessionAttributes attributes = new FakeSessionAttributes(database);
    public final FakeRevocationLog log = new FakeRevocationLog(database);
    public final FakeAuditLog audit = new FakeAuditLog(database);
    public final SettableCircumstances circumstances = new SettableCircumstances();
    public final FakeNodes nodes = new FakeNodes(database, clock);
    public final FakeAnnouncements announcements = new FakeAnnouncements();
    public final FakePauses pauses = new FakePauses(this::passWithoutPolling);
    /** What all nodes share of their caches. */
    public final Map<CookieDigest, SessionCache.Snapshot> sharedCache = new ConcurrentHashMap<>();

    public final FakePresence presence = new FakePresence();
    public final FakePasswordHasher hasher = new FakePasswordHasher();
    public final FakeTokens tokens = new FakeTokens();
    public final FakeSigningKeys signingKeys = new FakeSigningKeys(database);
    public final FakeClients clients = new FakeClients(database);
    public final FakeClientAssertions clientAssertions = new FakeClientAssertions();
    public final FakeUsedAssertions usedAssertions = new FakeUsedAssertions(clock);
    public final FakeGrants grants = new FakeGrants(database);
    public final FakeAuthorizationCodes codes = new FakeAuthorizationCodes(database);
    public final FakeIdTokens idTokens = new FakeIdTokens();
    public final FakeOwedLogouts owedLogouts = new FakeOwedLogouts(database);
    public final FakeLogoutReceivers logoutReceivers = new FakeLogoutReceivers();
    public final FakeSeals seals = new FakeSeals();
    public final FakeCaptchas captchas = new FakeCaptchas(clock);
    public final FakePuzzles puzzles = new FakePuzzles();
    public final FakeThrottle throttle = new FakeThrottle(clock);
    public final Policies policies;

    private final FakeRandomness randomness = new FakeRandomness();
    private final List<Node> running = new ArrayList<>();

    public World(Policies policies) {
        this.policies = policies;
        signingKeys.addFirst(FakeTokenKeys.first(clock.instant()));
        database.insistsOnLocks();
    }

    /** For what happens many times at once, which limits would not let happen. */
    public static World unlimited(Policies policies) {
        return new World(policies.with(new Guarding(CaptchaDemand.AFTER_FAILURES, Limits.NONE)));
    }

    public static World standard() {
        return new World(Policies.standard(ISSUER));
    }

    public static World with(LoginPolicy policy) {
        return new World(Policies.standard(ISSUER).with(policy));
    }

    /** One more process, started. */
    public Node startNode() {
        var node = nodeYetToStart();
        node.signet().catchUpWithFeed().start();
        running.add(node);
        return node;
    }

    /** A process that has not called start. */
    public Node nodeYetToStart() {
        return nodeYetToStart(announcements, pauses);
    }

    /** One that speaks to others, and waits for them, by other means than the fakes. */
    public Node nodeYetToStart(Announcements announcements, Pauses pauses) {
        var cache = new FakeSessionCache(sharedCache);
        var background = new FakeBackground();
        var keys = new FakeTokenKeys(tokens, signingKeys);
        var driven = new Signet.Driven(
                transactions,
                users,
                sessions,
                attributes,
                log,
                audit,
                circumstances,
                nodes,
                announcements,
                cache,
                presence,
                hasher,
                new FakeCommonPasswords(),
                captchas,
                puzzles,
                throttle,
                new FakeThrottle(clock),
                keys,
                new FakeTokenEncryption(),
                keys,
                seals,
                signingKeys,
                keys,
                clients,
                clientAssertions,
                usedAssertions,
                grants,
                codes,
                idTokens,
                owedLogouts,
                logoutReceivers,
                randomness,
                clock,
                monotonicClock,
                pauses,
                background);
        return new Node(this, Signet.assemble(driven, policies), cache, background, keys);
    }

    /** Time passes, and every node goes on polling. */
    public void pass(Duration time) {
        passWithoutPolling(time);
        running.forEach(node -> node.signet().catchUpWithFeed().catchUp());
    }

    /** Time passes and no node looks at the feed. */
    public void passWithoutPolling(Duration time) {
        clock.advance(time);
        monotonicClock.advance(time);
    }

    /** Ends something that other nodes do not hear of yet: it is committed, and whoever asked for it has no answer. */
    public void unanswered(Runnable ending) {
        pauses.cutShort(ending);
    }

    public User user(UserId id) {
        return users.find(id).orElseThrow();
    }

    public Session session(Login login) {
        return sessions.find(login.session()).orElseThrow();
    }

    /** A session of a kind that no use case begins yet. */
    public void put(Session session) {
        transactions.inOne(() -> {
            users.lock(session.user());
            sessions.add(session);
            return session;
        });
    }

    public AccessClaims claims(Login login) {
        return tokens.claimsOf(tokensOf(login).access());
    }

    public static Password password(String typed) {
        return Password.parse(typed).orElseThrow();
    }

    /** The current password, typed in a browser that nobody knows. */
    public static PasswordProof proof(String typed) {
        return new PasswordProof(password(typed), Attempt.HERE, Optional.empty(), Optional.empty());
    }

    public static CookieSecret cookieOf(Login login) {
        return ((Issued.Cookie) login.issued()).secret();
    }

    public static Issued.Tokens tokensOf(Login login) {
        return (Issued.Tokens) login.issued();
    }

    /** What somebody shows who was given this login. */
    public static Credential credentialOf(Login login) {
        return switch (login.issued()) {
            case Issued.Cookie cookie -> new Credential.Cookies(List.of(cookie.secret()));
            case Issued.Tokens tokens -> new Credential.Bearer(tokens.access().reveal(), Attempt.HERE);
        };
    }
}
