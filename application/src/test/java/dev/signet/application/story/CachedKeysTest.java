package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.application.usecase.Policies;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeySchedule;
import dev.signet.domain.key.Kid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys are rotated twice while sites verify with what they fetched up to five minutes ago, and never look again. */
final class CachedKeysTest {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int STEPS_A_MINUTE = 2;
    private static final int STEPS_OF_A_ROTATION = 35 * STEPS_A_MINUTE;

    private final World world = World.unlimited(Policies.standard(World.ISSUER));
    private final Node node = world.startNode();
    private final Node other = world.startNode();
    private final List<Machine> machines = Stream.of(JwsAlgorithm.values())
            .map(algorithm -> Machine.addedOn(node, algorithm))
            .toList();
    private final List<Site> sites = new ArrayList<>();
    private final List<Living> tokens = new ArrayList<>();

    @Test
    void everyTokenIsGoodAtEverySiteAtEveryMoment() {
        other.keys().read();
        int period = (int) KeySchedule.JWKS_CACHED.dividedBy(STEP);
        for (int phase = 0; phase < period; phase++) {
            sites.add(new Site(node, phase, period));
            sites.add(new Site(other, phase, period));
        }
        var before = node.keys().published();
        int step = 0;
        for (int rotation = 0; rotation < 2; rotation++) {
            node.signet().rotateSigningKeys().rotate(node.administrator());
            for (int end = step + STEPS_OF_A_ROTATION; step < end; step++) {
                live(step);
            }
        }
        assertThat(node.keys().published()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    /** Whoever fetches the set does so before this step's tending: at the worst moment. */
    private void live(int step) {
        world.pass(STEP);
        sites.forEach(site -> site.refresh(step));
        (step % STEPS_A_MINUTE == 0 ? node : other).signet().tendSigningKeys().tend();
        for (var machine : machines) {
            tokens.add(minted(machine, node));
            tokens.add(minted(machine, other));
        }
        tokens.removeIf(token -> !world.clock.instant().isBefore(token.expiresAt()));
        for (var site : sites) {
            assertThat(site.known).as("at step %s", step).containsAll(signers());
        }
    }

    private Set<Kid> signers() {
        return Set.copyOf(tokens.stream().map(Living::signer).toList());
    }

    private static Living minted(Machine machine, Node by) {
        AccessToken token = machine.tokenFrom(by);
        var genuine = (Reading.Genuine) by.keys().read(token.reveal());
        return new Living(genuine.kid(), genuine.claims().expiresAt());
    }

    private record Living(Kid signer, Instant expiresAt) {}

    /** One that asks the same node for the JWK set whenever its copy is five minutes old. */
    private static final class Site {
        private final Node node;
        private final int phase;
        private final int period;
        private Set<Kid> known;

        Site(Node node, int phase, int period) {
            this.node = node;
            this.phase = phase;
            this.period = period;
            known = node.keys().published();
        }

        void refresh(int step) {
            if (step % period == phase) {
                known = node.keys().published();
            }
        }
    }
}
