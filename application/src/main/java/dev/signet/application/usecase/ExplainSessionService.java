package dev.signet.application.usecase;

import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.ExplainSession;
import dev.signet.application.port.in.ExplainSession.Result.BadToken;
import dev.signet.application.port.in.ExplainSession.Result.Conflict;
import dev.signet.application.port.in.ExplainSession.Result.Explained;
import dev.signet.application.port.in.ExplainSession.Result.Forgotten;
import dev.signet.application.port.in.ExplainSession.Result.NotKnown;
import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.TokenReader;
import dev.signet.application.port.out.Users;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessRules;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.session.CookieSecret;
import dev.signet.domain.session.EndReason;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.Standing;
import dev.signet.domain.user.User;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class ExplainSessionService implements ExplainSession {

    private final PatientReader reader;
    private final AccessRules rules;
    private final Users users;
    private final Sessions sessions;
    private final AuditLog log;
    private final InstantSource clock;

    ExplainSessionService(
            PatientReader reader,
            AccessRules rules,
            Users users,
            Sessions sessions,
            AuditLog log,
            InstantSource clock) {
        this.reader = reader;
        this.rules = rules;
        this.users = users;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Result explain(Credential credential) {
        return switch (credential) {
            case Credential.None none -> new NotKnown();
            case Credential.Bearer bearer -> ofToken(bearer.token());
            case Credential.Cookies shown -> ofCookies(shown.values());
        };
    }

    /** A token past its end is genuine all the same. */
    private Result ofToken(String token) {
        return switch (reader.read(token)) {
            case TokenReader.Reading.Faulty faulty -> new BadToken(faulty.fault());
            case TokenReader.Reading.UnknownKey unknown -> new BadToken(TokenFault.SIGNATURE_INVALID);
            case TokenReader.Reading.Genuine genuine ->
                rules.faultBesideAge(genuine.claims(), clock.instant())
                        .<Result>map(BadToken::new)
                        .orElseGet(() -> ofClaims(genuine.claims()));
        };
    }

    private Result ofClaims(AccessClaims claims) {
        return switch (claims.subject()) {
            case TokenSubject.Person person ->
                sessions.find(person.session())
                        .filter(session -> session.user().equals(person.user()))
                        .<Result>map(this::explained)
                        .orElseGet(Forgotten::new);
            case TokenSubject.Machine machine -> new BadToken(TokenFault.TYPE_MISMATCH);
        };
    }

    /** Of several, one that still lives; of those, and else, the latest. */
    private Result ofCookies(List<CookieSecret> secrets) {
        var found = secrets.stream()
                .flatMap(secret -> sessions.findByCookie(secret.digest()).stream())
                .toList();
        if (found.stream().map(Session::user).distinct().count() > 1) {
            return new Conflict();
        }
        return found.stream()
                .max(Comparator.<Session, Boolean>comparing(
                                session -> endOf(session).isEmpty())
                        .thenComparing(session -> session.birth().authTime()))
                .<Result>map(this::explained)
                .orElseGet(NotKnown::new);
    }

    private Explained explained(Session session) {
        var latest = log.read(AuditQuestion.latest(MOST_EVENTS).of(session.id()));
        return new Explained(session, endOf(session), latest.reversed());
    }

    private Optional<EndReason> endOf(Session session) {
        var stamp = users.find(session.user()).map(User::stamp);
        return stamp.isEmpty()
                ? Optional.of(EndReason.STAMP_SUPERSEDED)
                : session.standing(stamp.get(), clock.instant()) instanceof Standing.Over over
                        ? Optional.of(over.reason())
                        : Optional.empty();
    }
}
