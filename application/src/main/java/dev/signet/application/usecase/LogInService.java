package dev.signet.application.usecase;

import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogIn.Result.AccountDisabled;
import dev.signet.application.port.in.LogIn.Result.CredentialsInvalid;
import dev.signet.application.port.in.LogIn.Result.LimitReached;
import dev.signet.application.port.in.LogIn.Result.LoggedIn;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.Unavailable;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.LoginDecision;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.Session;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.PasswordHash;
import dev.signet.domain.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class LogInService implements LogIn {

    private final Revoking revoking;
    private final Users users;
    private final Sessions sessions;
    private final PresentedSessions presentedSessions;
    private final PasswordHasher hasher;
    private final Issuing issuing;
    private final LoginPolicy policy;
    private final InstantSource clock;

    LogInService(
            Revoking revoking,
            Users users,
            Sessions sessions,
            PresentedSessions presentedSessions,
            PasswordHasher hasher,
            Issuing issuing,
            LoginPolicy policy,
            InstantSource clock) {
        this.revoking = revoking;
        this.users = users;
        this.sessions = sessions;
        this.presentedSessions = presentedSessions;
        this.hasher = hasher;
        this.issuing = issuing;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Result logIn(Command command) {
        Optional<Result> result;
        do {
            result = tryToLogIn(command);
        } while (result.isEmpty());
        if (result.get() instanceof LoggedIn in) {
            // a login never reuses what the browser brought, and does not leave it alive (session fixation)
            presentedSessions.giveWay(command.presented(), in.login().user());
        }
        return result.get();
    }

    /** Empty if the password or the status changed while we were hashing, which is slow: then all is judged anew. */
    private Optional<Result> tryToLogIn(Command command) {
        var found = LoginName.parse(command.username()).flatMap(users::findByName);
        var hash = found.map(User::passwordHash).orElseGet(hasher::decoy);
        boolean matches = hasher.matches(command.password(), hash);
        if (found.isEmpty() || !matches) {
            return Optional.of(new CredentialsInvalid(false));
        }
        if (!found.get().isActive()) {
            return Optional.of(new AccountDisabled());
        }
        return begin(command, found.get(), stronger(command, hash));
    }

    /** A hash of before the parameters grew is replaced while the password is at hand; if not today, then at the next login. */
    private Optional<PasswordHash> stronger(Command command, PasswordHash hash) {
        try {
            return hasher.isOutgrown(hash) ? Optional.of(hasher.hash(command.password())) : Optional.empty();
        } catch (Unavailable busy) {
            return Optional.empty();
        }
    }

    private Optional<Result> begin(Command command, User verified, Optional<PasswordHash> stronger) {
        var begun = revoking.inOne(ledger -> users.lock(verified.id())
                .filter(user -> user.isActive() && user.passwordHash().equals(verified.passwordHash()))
                .map(user -> decide(command, upgraded(user, stronger), ledger)));
        return begun.map(this::answer);
    }

    private User upgraded(User user, Optional<PasswordHash> stronger) {
        var upgraded = stronger.map(user::rehashed);
        upgraded.ifPresent(users::keep);
        return upgraded.orElse(user);
    }

    private Decided decide(Command command, User user, Ledger ledger) {
        var now = clock.instant();
        var live = sessions.notEndedOf(user.id()).stream()
                .filter(session -> session.isLive(user.stamp(), now))
                .toList();
        var own = live.stream()
                .filter(session -> isCarriedBy(command.presented(), session, now))
                .toList();
        var others = live.stream().filter(session -> !own.contains(session)).toList();
        return switch (policy.decide(others, command.device().type())) {
            case LoginDecision.Refuse refuse -> new Refused(refuse.limit());
            case LoginDecision.AdmitAlone alone -> {
                var stamped = user.stampedAnew(now);
                var begun = begin(command, stamped, now);
                int replaced = ledger.raiseForOneself(stamped, begun.session().id(), EndReason.REPLACED, now);
                yield keep(stamped, begun, replaced, ledger);
            }
            case LoginDecision.Admit admit -> {
                own.forEach(session -> ledger.end(session, EndReason.REPLACED, now));
                admit.ending().forEach(session -> ledger.end(session, EndReason.REPLACED, now));
                yield keep(
                        user,
                        begin(command, user, now),
                        own.size() + admit.ending().size(),
                        ledger);
            }
        };
    }

    private Issuing.Begun begin(Command command, User user, Instant now) {
        return switch (command.mode()) {
            case COOKIE -> issuing.beginByCookie(user, command.device(), command.remember(), now);
            case TOKEN -> issuing.beginByToken(user, command.device(), now);
        };
    }

    private static Decided keep(User user, Issuing.Begun begun, int replaced, Ledger ledger) {
        ledger.begin(begun.session(), AuditKind.LOGGED_IN);
        return new Admitted(user, begun, replaced);
    }

    private Result answer(Decided decided) {
        return switch (decided) {
            case Refused refused -> new LimitReached(refused.limit());
            case Admitted in -> new LoggedIn(issuing.login(in.user(), in.begun(), in.replaced()), Optional.empty());
        };
    }

    private static boolean isCarriedBy(List<CookieSecret> presented, Session session, Instant now) {
        return presented.stream().map(CookieSecret::digest).anyMatch(digest -> session.isCarriedBy(digest, now));
    }

    private sealed interface Decided {}

    private record Admitted(User user, Issuing.Begun begun, int replaced) implements Decided {}

    private record Refused(int limit) implements Decided {}
}
