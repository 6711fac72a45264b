package dev.signet.web.registration;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.ManageClients;
import dev.signet.application.port.in.ManageClients.Result;
import dev.signet.application.port.in.ManageClients.Result.Flawed;
import dev.signet.application.port.in.ManageClients.Result.HasNoSecret;
import dev.signet.application.port.in.ManageClients.Result.IdTaken;
import dev.signet.application.port.in.ManageClients.Result.Kept;
import dev.signet.application.port.in.ManageClients.Result.NoSuchClient;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.RegistrationFlaw;
import dev.signet.web.admin.GuardedAnswers;
import dev.signet.web.error.Problems;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;

/** Lets administrators say which programs get tokens. */
@Controller("/v1/admin/clients")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientsController {

    /** No registration takes this name. */
    private static final ClientId NOBODY = ClientId.SIGNET;

    private final ManageClients manageClients;
    private final GuardedAnswers answers;
    private final Problems problems;
    private final JsonMapper mapper;

    ClientsController(ManageClients manageClients, GuardedAnswers answers, Problems problems, JsonMapper mapper) {
        this.manageClients = manageClients;
        this.answers = answers;
        this.problems = problems;
        this.mapper = mapper;
    }

    /** All that are registered. */
    @Serdeable
    record ClientList(List<ClientResponse> clients) {}

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
        return answers.of(
                request,
                manageClients.list(caller),
                all -> HttpResponse.ok(
                        new ClientList(all.stream().map(ClientResponse::from).toList())));
    }

    /** A secret is made here, so one that somebody brings is not listened to. */
    @Post
    HttpResponse<?> add(HttpRequest<?> request, Caller caller, @Body ClientRequest body) {
        return answer(request, manageClients.add(caller, body.toDomain(mapper)), HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<?> find(HttpRequest<?> request, Caller caller, String id) {
        return named(
                id,
                client -> answers.of(
                        request,
                        manageClients.find(caller, client),
                        found -> found.<HttpResponse<?>>map(one -> HttpResponse.ok(ClientResponse.from(one)))
                                .orElseGet(() -> problems.of(request, Reason.NOT_FOUND))));
    }

    @Put("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, Caller caller, String id, @Body ClientRequest body) {
        return body.clientId().equals(id)
                ? answer(request, manageClients.change(caller, body.toDomain(mapper)), HttpStatus.OK)
                : flawed(request, List.of(RegistrationFlaw.CLIENT_ID));
    }

    @Delete("/{id}")
    HttpResponse<?> disable(HttpRequest<?> request, Caller caller, String id) {
        return named(id, client -> answer(request, manageClients.disable(caller, client), HttpStatus.OK));
    }

    @Post("/{id}/enable")
    HttpResponse<?> enable(HttpRequest<?> request, Caller caller, String id) {
        return named(id, client -> answer(request, manageClients.enable(caller, client), HttpStatus.OK));
    }

    @Post("/{id}/secret")
    HttpResponse<?> renewSecret(HttpRequest<?> request, Caller caller, String id) {
        return named(id, client -> answer(request, manageClients.renewSecret(caller, client), HttpStatus.OK));
    }

    /** Whoever may not ask is told so first, whatever he asked for. */
    private static HttpResponse<?> named(String id, Function<ClientId, HttpResponse<?>> work) {
        return work.apply(ClientId.parse(id).orElse(NOBODY));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Guarded<Result> guarded, HttpStatus ifKept) {
        return answers.of(request, guarded, result -> switch (result) {
            case Kept kept -> HttpResponse.status(ifKept).body(ClientResponse.from(kept.client(), kept.secret()));
            case Flawed flawed -> flawed(request, flawed.flaws());
            case IdTaken taken -> problems.of(request, Reason.NAME_TAKEN);
            case NoSuchClient none -> problems.of(request, Reason.NOT_FOUND);
            case HasNoSecret none -> flawed(request, List.of(RegistrationFlaw.AUTH_METHOD));
        });
    }

    private HttpResponse<?> flawed(HttpRequest<?> request, List<RegistrationFlaw> flaws) {
        return problems.of(request, Reason.INVALID_FIELD, RegistrationFlaws.of(flaws, Problems.texts(request)));
    }
}
