package dev.signet.application.contract;

import static dev.signet.application.contract.ClientSamples.client;
import static dev.signet.application.contract.ClientSamples.code;
import static dev.signet.application.contract.ClientSamples.grant;
import static dev.signet.application.contract.ClientSamples.issued;
import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.bytes;
import static dev.signet.application.contract.Samples.sessionId;
import static dev.signet.application.contract.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.Grants;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.ClientProof;
import dev.signet.domain.client.ClientSecret;
import dev.signet.domain.client.Grant;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.client.Scopes;
import dev.signet.domain.code.IssuedCode;
import dev.signet.domain.stamp.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Clients}, {@link Grants} and {@link AuthorizationCodes} promise. */
public interface ClientStoresContract {

    /** The same stores throughout one test, and empty at its beginning. */
    ClientStores clientStores();

    private Grant kept(Grant grant) {
        clientStores().grants().keep(grant);
        return grant;
    }

    private IssuedCode added(IssuedCode code) {
        clientStores().codes().add(code);
        return code;
    }

    @Test
    default void aClientComesBackAsItWasWhateverItProvesItselfBy() {
        var proofs = List.of(
                new ClientProof.Nothing(),
                new ClientProof.Secret(
                        ClientSecret.of(bytes(ClientSecret.BYTES)).digest()),
                new ClientProof.PrivateKey("{\"keys\":[]}"));
        for (var proof : proofs) {
            var client = client("c_erp", proof);
            clientStores().clients().keep(client);
            assertThat(clientStores().clients().find(client.id())).contains(client);
        }
        assertThat(clientStores().clients().all()).hasSize(1);
        assertThat(clientStores().clients().find(new ClientId("c_other"))).isEmpty();
    }

    @Test
    default void aClientMayHaveNextToNothing() {
        var bare = new Client(
                new ClientId("c_bare"),
                "bare",
                true,
                new ClientProof.Nothing(),
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Scopes.none(),
                Optional.empty(),
                JwsAlgorithm.ES256,
                Optional.empty(),
                Stamp.first(),
                NOW,
                Optional.of(NOW.plusSeconds(1)));
        clientStores().clients().keep(bare);
        assertThat(clientStores().clients().find(bare.id())).contains(bare);
    }

    @Test
    default void aClientIsHeldUntilTheTransactionEnds() {
        var client = client("c_erp", new ClientProof.Nothing());
        clientStores().clients().keep(client);
        var held = clientStores()
                .transactions()
                .inOne(() -> clientStores().clients().lock(client.id()));
        assertThat(held).contains(client);
        assertThat(clientStores()
                        .transactions()
                        .inOne(() -> clientStores().clients().lock(new ClientId("c_other"))))
                .isEmpty();
    }

    @Test
    default void ofSeveralAddedAtOnceWithOneIdOneIsWrittenDown() {
        var added = AtOnce.run(
                4,
                i -> clientStores().transactions().inOne(() -> {
                    var client = client("c_erp", new ClientProof.PrivateKey("{\"keys\":[" + i + "]}"));
                    return clientStores().clients().add(client) ? Optional.of(client) : Optional.<Client>empty();
                }));
        var written = added.stream().flatMap(Optional::stream).toList();
        assertThat(written).hasSize(1);
        assertThat(clientStores().clients().all()).isEqualTo(written);
    }

    @Test
    default void clientsAreListedById() {
        List.of("c_b", "c_a", "c_c")
                .forEach(id -> clientStores().clients().keep(client(id, new ClientProof.Nothing())));
        assertThat(clientStores().clients().all())
                .extracting(client -> client.id().value())
                .containsExactly("c_a", "c_b", "c_c");
    }

    @Test
    default void aGrantIsFoundByUserAndClientEvenOnceWithdrawn() {
        var user = userId();
        var grant = kept(grant(user, "c_erp", NOW));
        kept(grant(userId(), "c_erp", NOW));
        assertThat(clientStores().grants().find(user, new ClientId("c_erp"))).contains(grant);

        var withdrawn = kept(grant.withdraw(NOW.plusSeconds(5)));
        assertThat(clientStores().grants().find(user, new ClientId("c_erp"))).contains(withdrawn);
        assertThat(clientStores().grants().find(user, new ClientId("c_other"))).isEmpty();
    }

    @Test
    default void theGrantsOfAUserAreThoseThatStandTheOldestFirst() {
        var user = userId();
        var later = kept(grant(user, "c_b", NOW.plusSeconds(1)));
        var first = kept(grant(user, "c_c", NOW));
        kept(grant(user, "c_a", NOW).withdraw(NOW));
        kept(grant(userId(), "c_b", NOW));
        assertThat(clientStores().grants().of(user)).containsExactly(first, later);
    }

    @Test
    default void aCodeComesBackAsItWasBeforeAndAfterItsUse() {
        var code = code();
        var issued = added(issued(code, userId(), NOW.plusSeconds(60)));
        assertThat(clientStores().codes().find(code)).contains(issued);

        var traded = issued.tradedFor(sessionId(), NOW.plusSeconds(1));
        clientStores().codes().keep(traded);
        assertThat(clientStores().codes().find(code)).contains(traded);
        assertThat(clientStores().codes().find(code())).isEmpty();
    }

    @Test
    default void ofManyUsesAtOnceOneIsTheFirst() {
        var code = code();
        added(issued(code, userId(), NOW.plusSeconds(60)));

        var uses = AtOnce.run(
                8,
                i -> clientStores().transactions().inOne(() -> {
                    var found = clientStores().codes().lock(code).orElseThrow();
                    if (found.usedAt().isPresent()) {
                        return 0;
                    }
                    clientStores().codes().keep(found.tradedFor(sessionId(), NOW));
                    return 1;
                }));

        assertThat(uses.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    default void codesAreSweptOnceTheyExpiredSomeAtATime() {
        var alive = code();
        added(issued(alive, userId(), NOW));
        IntStream.range(0, 5).forEach(i -> added(issued(code(), userId(), NOW.minusMillis(1))));
        assertThat(clientStores().codes().sweep(NOW, 3)).isEqualTo(3);
        assertThat(clientStores().codes().sweep(NOW, 3)).isEqualTo(2);
        assertThat(clientStores().codes().sweep(NOW, 3)).isZero();
        assertThat(clientStores().codes().find(alive)).isPresent();
    }

    @Test
    default void aLockNeedsATransaction() {
        var code = code();
        added(issued(code, userId(), NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> clientStores().codes().lock(code));
    }
}
