package dev.signet.web.audit;

import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a question from the query of an address; what cannot be read is told by name, never passed over. */
final class AuditQuery {

    private static final int PAGE = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private final HttpRequest<?> request;
    private final List<String> faults = new ArrayList<>();

    private AuditQuery(HttpRequest<?> request) {
        this.request = request;
    }

    /** Exactly one of the two says something. */
    record Reading(Optional<AuditQuestion> question, List<String> faults) {}

    static Reading read(HttpRequest<?> request) {
        var query = new AuditQuery(request);
        var subject = query.value("subject", UserId::parse);
        var session = query.value("session", SessionId::parse);
        var kind = query.value("kind", AuditKind::of);
        var from = query.value("from", AuditQuery::time);
        var to = query.value("to", AuditQuery::time);
        var before = query.value("before", AuditQuery::number);
        var limit = query.value("limit", AuditQuery::limit).orElse(PAGE);
        return query.faults.isEmpty()
                ? new Reading(
                        Optional.of(new AuditQuestion(subject, session, kind, from, to, before, limit)), List.of())
                : new Reading(Optional.empty(), List.copyOf(query.faults));
    }

    private <T> Optional<T> value(String name, Function<String, Optional<T>> parse) {
        var values = request.getParameters().getAll(name);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = values.size() == 1 ? parse.apply(values.getFirst()) : Optional.empty();
        if (parsed.isEmpty()) {
            faults.add(name);
        }
        return parsed;
    }

    private static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        return number(text)
                .filter(seconds -> seconds <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static Optional<Integer> limit(String text) {
        return number(text)
                .filter(wanted -> wanted >= 1 && wanted <= AuditQuestion.MOST)
                .map(Long::intValue);
    }
}
