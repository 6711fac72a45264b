package dev.signet.web.page;

import dev.signet.application.port.in.CountOnline;
import dev.signet.application.port.in.Guarded;
import dev.signet.web.cookie.ProbeCookie;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Doctor;
import dev.signet.web.main.Finding;
import dev.signet.web.main.Finding.Kind;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;

/** The doctor's page, for administrators: what {@code ./signet doctor} says, and what only a browser can show. */
@Controller(DoctorPages.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoctorPages {

    static final String PATH = "/admin/doctor";

    private static final String PROBED = "probed";
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

    private final CountOnline countOnline;
    private final Doctor doctor;
    private final ProbeCookie probe;
    private final Pages pages;
    private final Problems problems;
    private final WayIn wayIn;
    private final Settings settings;

    DoctorPages(
            CountOnline countOnline,
            Doctor doctor,
            ProbeCookie probe,
            Pages pages,
            Problems problems,
            WayIn wayIn,
            Settings settings) {
        this.countOnline = countOnline;
        this.doctor = doctor;
        this.probe = probe;
        this.pages = pages;
        this.problems = problems;
        this.wayIn = wayIn;
        this.settings = settings;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit, Owner owner) {
        return switch (countOnline.countOnline(owner.caller())) {
            case Guarded.Granted<Long> granted -> examine(request, visit, granted.answer());
            case Guarded.NotAllowed<Long> not -> problems.of(request, Reason.NOT_ALLOWED);
            case Guarded.StepUpRequired<Long> stepUp -> wayIn.confirm(request);
        };
    }

    /** The first look sends a cookie out by a redirect, and the second tells whether it came back. */
    private HttpResponse<?> examine(HttpRequest<?> request, Visit visit, long online) {
        if (!Form.ofQuery(request).orElse(Form.EMPTY).isTicked(PROBED)) {
            return probe.set(
                    HttpResponse.seeOther(visit.to(PATH).with(PROBED, "1").uri()));
        }
        List<Finding> findings = new ArrayList<>();
        if (!probe.cameBack(request)) {
            findings.add(Finding.of(Kind.COOKIE_LOST));
        }
        if (!settings.trustedProxies().include(request.getRemoteAddress().getAddress())) {
            OF_PROXIES.stream()
                    .filter(name -> request.getHeaders().contains(name))
                    .findFirst()
                    .ifPresent(name -> findings.add(Finding.of(Kind.PROXY_NOT_CONFIGURED, name)));
        }
        findings.addAll(doctor.examine());
        return probe.clear(pages.show(request, DoctorPage.of(visit, findings, online)));
    }
}
