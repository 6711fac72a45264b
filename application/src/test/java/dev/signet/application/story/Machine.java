package dev.signet.application.story;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.port.in.ClientCredentials;
import dev.signet.application.port.in.ForClient;
import dev.signet.application.port.in.IssueClientToken;
import dev.signet.application.port.in.ManageClients;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A program that gets tokens in its own name, signed as it was registered. */
record Machine(ClientId id, ClientSecret secret) {

    static Machine addedOn(Node node, JwsAlgorithm algorithm) {
        var wanted = wanted("c_" + algorithm.wire().toLowerCase(Locale.ROOT), algorithm);
        var kept = (ManageClients.Result.Kept)
                Granted.by(node.signet().oauth().manageClients().add(node.administrator(), wanted));
        return new Machine(kept.client().id(), kept.secret().orElseThrow());
    }

    static Registration wanted(String id, JwsAlgorithm algorithm) {
        return new Registration(
                id,
                "A machine",
                false,
                "client_secret_basic",
                Optional.empty(),
                List.of("client_credentials"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "orders.read",
                algorithm.wire(),
                Optional.empty(),
                Optional.empty());
    }

    AccessToken tokenFrom(Node node) {
        var command = new IssueClientToken.Command(
                new ClientCredentials.Secret(id, secret), Attempt.HERE, Optional.empty(), Optional.empty());
        var answer = (ForClient.Answered<IssueClientToken.Result>)
                node.signet().oauth().issueClientToken().issue(command);
        return ((IssueClientToken.Result.Granted) answer.answer()).token();
    }
}
