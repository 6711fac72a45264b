package dev.signet.web.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.Register.Result.NameTaken;
import dev.signet.application.port.in.Register.Result.Registered;
import dev.signet.application.port.in.Register.Result.Rejected;
import dev.signet.domain.user.Password;
import dev.signet.web.account.Flaws;
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

    RegisterPages(Register register, Pages pages, FormTokens tokens) {
        this.register = register;
        this.pages = pages;
        this.tokens = tokens;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Visit visit) {
        return pages.show(request, RegisterPage.of(visit, tokens.of(request), Form.EMPTY, Optional.empty(), Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, Visit visit, @Body Form typed) {
        if (!tokens.isGenuine(request, typed.text("csrf"))) {
            return again(request, visit, typed, Notice.expired(visit), Map.of(), Reason.NOT_ALLOWED);
        }
        Optional<Password> password = Password.parse(typed.text(RegisterPage.PASSWORD));
        if (password.isEmpty()) {
            return rejected(request, visit, typed, List.of(Flaw.PASSWORD_TOO_LONG));
        }
        return switch (register.register(command(typed, password.get()))) {
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
            case Rejected rejected -> rejected(request, visit, typed, rejected.flaws());
        };
    }

    /** A display name that was left blank was not chosen. */
    private static Register.Command command(Form typed, Password password) {
        return new Register.Command(
                typed.text(RegisterPage.USERNAME),
                password,
                typed.find(RegisterPage.DISPLAY_NAME).filter(name -> !name.isBlank()));
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
        return pages.refuse(
                request, RegisterPage.of(visit, tokens.of(request), typed, Optional.of(notice), errors), reason);
    }
}
