package dev.signet.web.registration;

import dev.signet.application.port.in.PlaceClients;
import dev.signet.application.port.in.PlaceClients.Result.Flawed;
import dev.signet.application.port.in.PlaceClients.Result.Placed;
import dev.signet.application.port.in.PlaceClients.Wanted;
import dev.signet.domain.client.ClientSecret;
import dev.signet.web.edge.StrictJson;
import dev.signet.web.error.FieldError;
import dev.signet.web.main.BadSetting;
import dev.signet.web.main.Server;
import dev.signet.web.main.Settings;
import dev.signet.web.main.Variable;
import dev.signet.web.text.Texts;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an installation the clients of the operator's file, before it listens. A mistake in it stops the start. */
@Context
@Requires(missingProperty = Server.ONLY_LOOKING)
final class ClientsFile {

    private static final Logger LOG = LoggerFactory.getLogger(ClientsFile.class);
    private static final int LARGEST = 1024 * 1024;

    private final PlaceClients placeClients;
    private final Settings settings;
    private final JsonMapper mapper;

    ClientsFile(PlaceClients placeClients, Settings settings, JsonMapper mapper) {
        this.placeClients = placeClients;
        this.settings = settings;
        this.mapper = mapper;
    }

    @PostConstruct
    void place() {
        settings.clientsFile().ifPresent(this::place);
    }

    private void place(Path file) {
        var requests = read(file);
        var wanted = requests.stream().map(this::wanted).toList();
        switch (placeClients.place(wanted)) {
            case Placed placed ->
                LOG.info("{} clients in {}, {} of them changed", wanted.size(), file, placed.changed());
            case Flawed flawed -> {
                var client = requests.get(flawed.position()).clientId();
                throw bad("is wrong about client number " + (flawed.position() + 1) + " ('" + client + "')", flawed);
            }
        }
    }

    private Wanted wanted(ClientRequest request) {
        return new Wanted(
                request.toDomain(mapper),
                Optional.ofNullable(request.clientSecret()).flatMap(ClientSecret::parse));
    }

    private List<ClientRequest> read(Path file) {
        try {
            byte[] bytes = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            return StrictJson.readAll(bytes, mapper, Argument.of(ClientRequest.class));
        } catch (IOException unreadable) {
            throw new BadSetting(
                    Variable.SIGNET_CLIENTS_FILE,
                    "names a file that cannot be read (" + unreadable.getMessage() + ")",
                    "write the path of a JSON list of clients, each with the fields of docs/clients.md");
        }
    }

    private static BadSetting bad(String what, Flawed flawed) {
        var errors = RegistrationFlaws.of(flawed.flaws(), Texts.in(Locale.ENGLISH)).stream()
                .map(ClientsFile::sentence)
                .collect(Collectors.joining("; "));
        return new BadSetting(Variable.SIGNET_CLIENTS_FILE, what, errors);
    }

    private static String sentence(FieldError error) {
        return error.field() + " " + error.message();
    }
}
