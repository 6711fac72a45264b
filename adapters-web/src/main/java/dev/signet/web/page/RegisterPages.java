package dev.signet.web.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.Register.Result.CaptchaInvalid;
import dev.signet.application.port.in.Register.Result.CaptchaRequired;
import dev.signet.application.port.in.Register.Result.NameTaken;
import dev.signet.application.port.in.Register.Result.Registered;
import dev.signet.application.port.in.Register.Result.Rejected;
import dev.signet.application.port.in.Register.Result.Throttled;
import dev.signet.domain.user.Password;
import dev.signet.web.account.Flaws;
import dev.signet.web.client.Client;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page to open an account. */
@Controller("/register")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterPages {

    private final Register register;
    private final Pages pages;
    private final FormTokens tokens;
    private final CaptchaBoxes captchas;

    RegisterPages(Register register, Pages pages, FormTokens tokens, CaptchaBoxes captchas) {
        this.register = register;
        this.pages = pages;
        this.tokens = tokens;
        this.captchas = captchas;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit) {
        return pages.show(request, form(request, visit, Form.EMPTY, Optional.empty(), Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, Visit visit, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            return again(request, visit, typed, Notice.expired(visit), Map.of(), Reason.NOT_ALLOWED);
        }
        if (CaptchaBoxes.isForAnother(typed)) {
            Optional<CaptchaBox> box = captchas.fresh(request, visit, typed, List.of());
            return pages.show(request, form(request, visit, typed, Optional.empty(), Map.of(), box));
        }
        Optional<Password> password = Password.parse(typed.text(RegisterPage.PASSWORD));
        if (password.isEmpty()) {
            return rejected(request, visit, typed, List.of(Flaw.PASSWORD_TOO_LONG));
        }
        return switch (register.register(command(request, typed, password.get()))) {
            case Registered done ->
                HttpResponse.seeOther(visit.to("/login")
                        .with(Visit.News.PARAMETER, Visit.News.REGISTERED.code())
                        .uri());
            case NameTaken taken ->
                wrong(
                        request,
                        visit,
                        typed,
                        Map.of(RegisterPage.USERNAME, List.of(visit.text("page.register.taken"))),
                        Reason.NAME_TAKEN);
            case CaptchaRequired required -> captchaFirst(request, visit, typed, List.of(), Reason.CAPTCHA_REQUIRED);
            case CaptchaInvalid invalid ->
                captchaFirst(request, visit, typed, List.of(visit.text("page.captcha.wrong")), Reason.CAPTCHA_INVALID);
            case Throttled throttled -> {
                Optional<Notice> wait = Optional.of(Notice.wait(visit, throttled.pause()));
                RegisterPage page = form(request, visit, typed, wait, Map.of(), Optional.empty());
                yield pages.refuse(request, page, Reason.THROTTLED, throttled.pause());
            }
            case Rejected rejected -> rejected(request, visit, typed, rejected.flaws());
        };
    }

    /** A display name that was left blank was not chosen. */
    private static Register.Command command(HttpRequest<?> request, Form typed, Password password) {
        return new Register.Command(
                typed.text(RegisterPage.USERNAME),
                password,
                typed.find(RegisterPage.DISPLAY_NAME).filter(name -> !name.isBlank()),
                Client.network(request),
                CaptchaBoxes.solved(typed));
    }

    private HttpResponse<?> rejected(HttpRequest<?> request, Visit visit, Form typed, List<Flaw> flaws) {
        Map<String, List<String>> errors = flaws.stream()
                .collect(groupingBy(
                        flaw -> Flaws.of(
                                        flaw,
                                        RegisterPage.PASSWORD,
                                        visit.language().texts())
                                .field(),
                        mapping(flaw -> visit.text("page." + Flaws.key(flaw)), toList())));
        return wrong(request, visit, typed, errors, Reason.INVALID_FIELD);
    }

    private HttpResponse<?> wrong(
            HttpRequest<?> request, Visit visit, Form typed, Map<String, List<String>> errors, Reason reason) {
        return again(request, visit, typed, Notice.bad(visit, "page.register.wrong"), errors, reason);
    }

    private HttpResponse<?> again(
            HttpRequest<?> request,
            Visit visit,
            Form typed,
            Notice notice,
            Map<String, List<String>> errors,
            Reason reason) {
        return pages.refuse(request, form(request, visit, typed, Optional.of(notice), errors), reason);
    }

    private HttpResponse<?> captchaFirst(
            HttpRequest<?> request, Visit visit, Form typed, List<String> errors, Reason reason) {
        Optional<Notice> notice = Optional.of(Notice.bad(visit, "page." + reason.code()));
        Optional<CaptchaBox> box = captchas.fresh(request, visit, typed, errors);
        return pages.refuse(request, form(request, visit, typed, notice, Map.of(), box), reason);
    }

    /** A form that had a captcha gets another one, since the first is used up or its answer is not kept. */
    private RegisterPage form(
            HttpRequest<?> request,
            Visit visit,
            Form typed,
            Optional<Notice> notice,
            Map<String, List<String>> errors) {
        Optional<CaptchaBox> box = typed.find(CaptchaBox.ID).isPresent()
                ? captchas.fresh(request, visit, typed, List.of())
                : captchas.whereAlwaysAsked(request, visit, typed);
        return form(request, visit, typed, notice, errors, box);
    }

    private RegisterPage form(
            HttpRequest<?> request,
            Visit visit,
            Form typed,
            Optional<Notice> notice,
            Map<String, List<String>> errors,
            Optional<CaptchaBox> captcha) {
        return RegisterPage.of(visit, tokens.of(request), typed, notice, errors, captcha);
    }
}
