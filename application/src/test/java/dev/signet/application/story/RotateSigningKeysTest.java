package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.ExplainSession;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.RotateSigningKeys.Planned;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.BadToken;
import dev.signet.application.port.in.VerifyCredential.Unknown;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.audit.AuditEntry;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.audit.AuditQuestion;
import dev.signet.domain.key.Kid;
import dev.signet.domain.revocation.FeedEntry;
import dev.signet.domain.revocation.Revocation.KeyRemoved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RotateSigningKeysTest {
    private static final BadToken NOT_OURS = new BadToken(TokenFault.SIGNATURE_INVALID);

    /** What a token lives, with all that may prolong it, and the time that nodes have to hear of a key. */
    private static final Duration UNTIL_THE_LAST_TOKEN_IS_DEAD =
            Duration.ofMinutes(10 + 5 + 2).plusSeconds(30).plusMinutes(5);

    private final World world = World.standard();
    private final Node node = world.startNode();
    private final Node other = world.startNode();
    private final Kid first = world.signingKeys.all().getFirst().kid();

    @BeforeEach
    void aliceIsThere() {
        node.register("alice");
    }

    @Test
    void theNextKeyIsShownAtOnceAndSignsTenMinutesLater() {
        var planned = rotate();
        assertThat(planned.signsAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(node.keys().knows(planned.kid())).isTrue();
        tend(other);
        assertThat(other.keys().knows(planned.kid())).isTrue();

        world.pass(Duration.ofMinutes(10).minusNanos(1));
        tend(node, other);
        assertThat(signerOf(node.logInByToken("alice"))).isEqualTo(first);

        world.pass(Duration.ofNanos(1));
        tend(node);
        assertThat(signerOf(node.logInByToken("alice"))).isEqualTo(planned.kid());
        assertThat(signerOf(other.logInByToken("alice"))).isEqualTo(first);
        tend(other);
        assertThat(signerOf(other.logInByToken("alice"))).isEqualTo(planned.kid());
    }

    @Test
    void whoeverAsksTwiceGetsOneKey() {
        var planned = rotate();
        world.pass(Duration.ofMinutes(1));
        assertThat(rotate()).isEqualTo(planned);
        assertThat(kids()).containsExactlyInAnyOrder(first, planned.kid());
    }

    @Test
    void ofSeveralNodesOnePromotesTheKey() {
        rotate();
        world.pass(Duration.ofMinutes(10));
        tend(node, other, node);
        assertThat(kinds()).containsOnlyOnce(AuditKind.KEY_PROMOTED);
    }

    @Test
    void theOldKeyIsKeptUntilItsLastTokenIsDead() {
        var planned = rotate();
        world.pass(Duration.ofMinutes(10));
        var last = other.logInByToken("alice");
        tend(node, other);
        world.pass(Duration.ofMinutes(9));
        assertThat(node.fromMemory(last)).isInstanceOf(Admitted.class);

        world.pass(UNTIL_THE_LAST_TOKEN_IS_DEAD.minus(Duration.ofMinutes(9)).minusNanos(1));
        tend(node, other);
        assertThat(kids()).containsExactlyInAnyOrder(first, planned.kid());

        world.pass(Duration.ofNanos(1));
        tend(node);
        assertThat(kids()).containsExactly(planned.kid());
        assertThat(feed()).contains(new KeyRemoved(first));
        assertThat(kinds()).contains(AuditKind.KEY_ADDED, AuditKind.KEY_PROMOTED, AuditKind.KEY_REMOVED);
    }

    @Test
    void noSessionIsLostOnTheWay() {
        var cookie = node.logInByCookie("alice");
        var login = node.logInByToken("alice");
        rotate();
        for (int minute = 0; minute < 45; minute++) {
            world.pass(Duration.ofMinutes(1));
            tend(minute % 2 == 0 ? node : other);
            assertThat(node.show(login)).isInstanceOf(Admitted.class);
            assertThat(other.show(login)).isInstanceOf(Admitted.class);
            assertThat(other.show(cookie)).isInstanceOf(Admitted.class);
            login = minute % 5 == 4 ? node.refresh(login) : login;
        }
        assertThat(kids()).doesNotContain(first);
    }

    /** The other node has read the keys before there was this one. */
    @Test
    void aTokenOfAKeyThatThisNodeHasNotReadOfIsNoBadToken() {
        var login = signedByAKeyThatTheOtherHasNotRead();
        assertThat(other.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThat(other.ask(login)).isInstanceOf(Admitted.class);
        assertThat(other.fromMemory(login)).isInstanceOf(Admitted.class);
    }

    @Test
    void renewalAndExplanationReadTheKeysAnewToo() {
        var credential = World.credentialOf(signedByAKeyThatTheOtherHasNotRead());
        assertThat(other.signet().explainSession().explain(credential))
                .isInstanceOf(ExplainSession.Result.Explained.class);
    }

    @Test
    void aRenewalReadsTheKeysAnewToo() {
        assertThat(other.renew(signedByAKeyThatTheOtherHasNotRead())).isInstanceOf(RenewToken.Result.TooEarly.class);
    }

    @Test
    void whileTheDatabaseIsDownNobodyCanTellWhoseAnUnknownKeyIs() {
        var login = signedByAKeyThatTheOtherHasNotRead();
        world.database.goesDown();
        assertThat(other.fromMemory(login)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> other.ask(login)).isInstanceOf(Unavailable.class);
    }

    @Test
    void keysThatDoNotExistHaveTheDatabaseAskedOnceASecond() {
        var login = node.logInByToken("alice");
        rotateNow();
        other.background().run();
        int before = other.keys().readings();
        var waited = world.pauses.waited();
        assertThat(other.ask(login)).isEqualTo(NOT_OURS);
        assertThat(other.ask(login)).isEqualTo(NOT_OURS);
        assertThat(other.ask(login)).isEqualTo(NOT_OURS);
        assertThat(other.keys().readings()).isEqualTo(before + 3);
        assertThat(world.pauses.waited()).isEqualTo(waited.plusSeconds(2));
    }

    @Test
    void aKeyInWrongHandsIsGoneEverywhereWhenTheAnswerComes() {
        var cookie = node.logInByCookie("alice");
        var login = other.logInByToken("alice");
        rotate();
        var planned = rotateNow();

        assertThat(planned.signsAt()).isEqualTo(world.clock.instant());
        assertThat(kids()).containsExactly(planned.kid());
        for (var each : List.of(node, other)) {
            assertThat(each.keys().knows(first)).isFalse();
            assertThat(each.fromMemory(login)).isNotInstanceOf(Admitted.class);
            assertThat(each.ask(login)).isEqualTo(NOT_OURS);
            assertThat(each.show(cookie)).isInstanceOf(Admitted.class);
            assertThat(each.show(each.refresh(login))).isInstanceOf(Admitted.class);
        }
        assertThat(signerOf(node.logInByToken("alice"))).isEqualTo(planned.kid());
    }

    /** Else the first who shows a token of it would wait for a reading. */
    @Test
    void whatCameInPlaceOfARemovedKeyIsReadBeforeSomebodyShowsAToken() {
        var planned = rotateNow();
        assertThat(other.keys().knows(planned.kid())).isFalse();
        other.background().run();
        assertThat(other.keys().knows(planned.kid())).isTrue();
    }

    /** It asks the database about each credential then, and has not heard of the key's end. */
    @Test
    void pastItsLeaseANodeAdmitsNothingOfARemovedKey() {
        var login = node.logInByToken("alice");
        world.announcements.goesDown();
        world.passWithoutPolling(Duration.ofSeconds(10));
        node.catchUp();
        rotateNow();
        assertThat(other.keys().knows(first)).isTrue();
        assertThat(other.show(login)).isEqualTo(NOT_OURS);
    }

    @Test
    void aNodeThatWasAwayUntilTheLogWasSweptReadsTheKeysAnew() {
        world.announcements.goesDown();
        world.passWithoutPolling(Duration.ofSeconds(10));
        node.catchUp();
        rotateNow();
        world.passWithoutPolling(Duration.ofDays(2));
        node.catchUp();
        node.signet().sweep().sweep();
        assertThat(other.keys().knows(first)).isTrue();
        other.catchUp();
        assertThat(other.keys().knows(first)).isFalse();
    }

    private Login signedByAKeyThatTheOtherHasNotRead() {
        rotate();
        world.pass(Duration.ofMinutes(10));
        tend(node);
        return node.logInByToken("alice");
    }

    private Planned rotate() {
        return Granted.by(node.signet().rotateSigningKeys().rotate(node.administrator()))
                .getFirst();
    }

    private Planned rotateNow() {
        return Granted.by(node.signet().rotateSigningKeys().replaceNow(node.administrator()))
                .getFirst();
    }

    private static void tend(Node... nodes) {
        for (var one : nodes) {
            one.signet().tendSigningKeys().tend();
        }
    }

    private Kid signerOf(Login login) {
        node.keys().read();
        return ((Reading.Genuine)
                        node.keys().read(World.tokensOf(login).access().reveal()))
                .kid();
    }

    private List<Kid> kids() {
        return world.signingKeys.all().stream().map(StoredKey::kid).toList();
    }

    private List<Object> feed() {
        return world.log.after(0, 100).stream()
                .map(FeedEntry::revocation)
                .map(Object.class::cast)
                .toList();
    }

    private List<AuditKind> kinds() {
        return world.audit.read(AuditQuestion.latest(AuditQuestion.MOST)).stream()
                .map(AuditEntry::event)
                .map(event -> event.kind())
                .toList();
    }
}
