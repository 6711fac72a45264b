package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.RotateSigningKeys.Planned;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.Kid;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each client's tokens are signed as it was registered, and each algorithm has its own key. */
final class AlgorithmPerClientTest {

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Node other = world.startNode();
    private final Kid ours = world.signingKeys.all().getFirst().kid();

    @Test
    void aKeyIsMadeWhenAClientComesThatWantsItAndNotBefore() {
        Machine.addedOn(node, JwsAlgorithm.ES256);
        assertThat(algorithms()).containsExactly(JwsAlgorithm.ES256);

        var machine = Machine.addedOn(node, JwsAlgorithm.RS256);
        assertThat(algorithms()).containsExactlyInAnyOrder(JwsAlgorithm.ES256, JwsAlgorithm.RS256);
        var kid = signing(JwsAlgorithm.RS256);
        assertThat(node.keys().published()).containsExactlyInAnyOrder(ours, kid);
        assertThat(signerOf(machine.tokenFrom(node))).isEqualTo(kid);
        assertThat(noted()).contains(kid.value());
    }

    @Test
    void itIsMadeOnce() {
        Machine.addedOn(node, JwsAlgorithm.RS256);
        node.signet().tendSigningKeys().tend();
        other.signet().tendSigningKeys().tend();
        assertThat(algorithms()).containsExactlyInAnyOrder(JwsAlgorithm.ES256, JwsAlgorithm.RS256);
    }

    /** As when the node stopped between the registration and the key. */
    @Test
    void aClientThatLacksItsKeyIsPutOffUntilTheNextTending() {
        var erp = Erp.signedBy(JwsAlgorithm.EDDSA, node);
        node.register("alice");
        var login = node.logInByCookie("alice");
        assertThatThrownBy(() -> erp.tokensFrom(login)).isInstanceOf(Unavailable.class);

        other.signet().tendSigningKeys().tend();
        node.signet().tendSigningKeys().tend();
        assertThat(signerOf(erp.tokensFrom(login).access())).isEqualTo(signing(JwsAlgorithm.EDDSA));
    }

    @Test
    void aRotationIsOneOfEveryAlgorithmAndEachGivesWayToItsOwn() {
        var machine = Machine.addedOn(node, JwsAlgorithm.RS256);
        var before = signing(JwsAlgorithm.RS256);
        var planned = Granted.by(node.signet().rotateSigningKeys().rotate(node.administrator()));
        assertThat(planned).extracting(Planned::algorithm).containsExactly(JwsAlgorithm.ES256, JwsAlgorithm.RS256);
        var last = machine.tokenFrom(node);
        assertThat(signerOf(last)).isEqualTo(before);

        world.pass(Duration.ofMinutes(10));
        node.signet().tendSigningKeys().tend();
        assertThat(signing(JwsAlgorithm.ES256)).isEqualTo(planned.get(0).kid());
        assertThat(signing(JwsAlgorithm.RS256)).isEqualTo(planned.get(1).kid());
        assertThat(signerOf(machine.tokenFrom(node))).isEqualTo(planned.get(1).kid());
        assertThat(node.keys().published())
                .containsExactlyInAnyOrder(
                        ours, before, planned.get(0).kid(), planned.get(1).kid());

        world.pass(Duration.ofMinutes(23));
        node.signet().tendSigningKeys().tend();
        assertThat(node.keys().published())
                .containsExactlyInAnyOrder(planned.get(0).kid(), planned.get(1).kid());
    }

    @Test
    void keysInWrongHandsAreReplacedOfEveryAlgorithm() {
        var machine = Machine.addedOn(node, JwsAlgorithm.EDDSA);
        var old = machine.tokenFrom(node);
        var planned = Granted.by(node.signet().rotateSigningKeys().replaceNow(node.administrator()));
        assertThat(planned).extracting(Planned::algorithm).containsExactly(JwsAlgorithm.ES256, JwsAlgorithm.EDDSA);
        assertThat(node.keys().read(old.reveal())).isNotInstanceOf(Reading.Genuine.class);
        assertThat(signerOf(machine.tokenFrom(node))).isEqualTo(planned.get(1).kid());
    }

    private List<JwsAlgorithm> algorithms() {
        return world.signingKeys.all().stream().map(StoredKey::algorithm).toList();
    }

    private Kid signing(JwsAlgorithm algorithm) {
        return world.signingKeys.all().stream()
                .filter(key -> key.life().signs() && key.algorithm() == algorithm)
                .map(StoredKey::kid)
                .findFirst()
                .orElseThrow();
    }

    private Kid signerOf(AccessToken token) {
        return ((Reading.Genuine) node.keys().read(token.reveal())).kid();
    }

    private List<String> noted() {
        return world.audit.read(AuditQuestion.latest(AuditQuestion.MOST)).stream()
                .map(AuditEntry::event)
                .filter(event -> event.kind() == AuditKind.KEY_ADDED)
                .map(event -> event.detail())
                .toList();
    }
}
