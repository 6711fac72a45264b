package dev.signet.web.audit;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.ReadAudit;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.web.admin.GuardedAnswers;
import dev.signet.web.error.FieldError;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Shows administrators what happened. */
@Controller("/v1/admin/audit")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

    private final ReadAudit readAudit;
    private final GuardedAnswers answers;
    private final Problems problems;

    AuditController(ReadAudit readAudit, GuardedAnswers answers, Problems problems) {
        this.readAudit = readAudit;
        this.answers = answers;
        this.problems = problems;
    }

    /**
     * A page of events, the newest first.
     *
     * @param next what to send as {@code before} to go on; absent at the end
     */
    @Serdeable
    record AuditPage(List<EventResponse> events, @Nullable Long next) {

        static AuditPage from(List<AuditEntry> entries, AuditQuestion question) {
            return new AuditPage(
                    entries.stream().map(EventResponse::from).toList(),
                    entries.size() < question.limit() ? null : entries.getLast().number());
        }
    }

    @Get
    HttpResponse<?> read(HttpRequest<?> request, Caller caller) {
        var reading = AuditQuery.read(request);
        return reading.question()
                .<HttpResponse<?>>map(question -> answers.of(
                        request,
                        readAudit.readAudit(caller, question),
                        entries -> HttpResponse.ok(AuditPage.from(entries, question))))
                .orElseGet(() -> malformed(request, reading.faults()));
    }

    private HttpResponse<?> malformed(HttpRequest<?> request, List<String> faults) {
        var words = Problems.texts(request).get("field.malformed");
        return problems.of(
                request,
                Reason.INVALID_FIELD,
                faults.stream().map(field -> new FieldError(field, words)).toList());
    }
}
