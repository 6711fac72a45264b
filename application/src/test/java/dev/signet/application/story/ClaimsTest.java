package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.ChangePassword.Result.Changed;
import dev.signet.application.port.in.RenewToken.Result.Renewed;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.TokenSubject;
import dev.signet.domain.user.LoginName;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anyone can read a token, so this is the list of what any token says. */
final class ClaimsTest {
    private static final Set<String> FIRST_PARTY = Set.of("openid", "profile", "account");
    private static final Set<String> ADMINISTRATOR = Set.of("openid", "profile", "account", "admin");
    private static final String WANTED = "an altogether different one";

    private final World world = World.standard();
    private final Node node = world.startNode();

    @BeforeEach
    void everythingThatIssuesHasIssued() {
        node.register("alice");
        node.administrator();
        node.logInByToken("root");
        var login = node.refresh(node.logInByToken("alice"));
        world.pass(Duration.ofMinutes(6));
        var renewed = (Renewed) node.renew(login);
        var changed = node.signet()
                .changePassword()
                .changePassword(renewed.caller(), World.proof(World.PASSWORD), World.password(WANTED));
        assertThat(changed).isInstanceOf(Changed.class);
    }

    @Test
    void aTokenSaysWhatIsOnTheListAndNothingElse() {
        assertThat(AccessClaims.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrder(
                        "issuer", "subject", "audience", "clientId", "scopes", "id", "stamp", "issuedAt", "expiresAt");
        assertThat(TokenSubject.Person.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrder("user", "session", "authTime", "acr", "amr");
        assertThat(TokenSubject.Machine.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("client");
    }

    @Test
    void seedBugB1NoTokenSaysWhatWasTypedOrAnythingPrivate() {
        assertThat(world.tokens.minted())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(claims -> assertThat(valuesOf(claims))
                        .allSatisfy(value -> assertThat(value)
                                .doesNotContainIgnoringCase("alice")
                                .doesNotContainIgnoringCase("root")
                                .doesNotContainIgnoringCase("administrator")
                                .doesNotContain(World.PASSWORD)
                                .doesNotContain(WANTED)));
    }

    @Test
    void noTokenNamesACookieOrARefreshToken() {
        assertThat(world.tokens.minted())
                .allSatisfy(claims -> assertThat(valuesOf(claims)).noneMatch(value -> value.startsWith("srt1.")));
    }

    @Test
    void everyTokenIsOurOwnForOurselves() {
        assertThat(world.tokens.minted()).allSatisfy(claims -> {
            assertThat(claims.issuer()).isEqualTo(World.ISSUER);
            assertThat(claims.audience()).isEqualTo(World.ISSUER);
            assertThat(claims.clientId()).isEqualTo("c_signet");
            var person = claims.person().orElseThrow();
            assertThat(person.amr()).containsExactly("pwd");
            assertThat(person.acr()).isEqualTo("urn:signet:acr:password");
        });
    }

    @Test
    void onlyAnAdministratorsTokensAreForAdministration() {
        var root = world.users.findByName(LoginName.parse("root").orElseThrow()).orElseThrow();
        assertThat(world.tokens.minted())
                .allSatisfy(claims -> assertThat(claims.scopes())
                        .isEqualTo(
                                claims.person().orElseThrow().user().equals(root.id()) ? ADMINISTRATOR : FIRST_PARTY));
    }

    @Test
    void noTwoTokensHaveTheSameId() {
        assertThat(world.tokens.minted()).extracting(AccessClaims::id).doesNotHaveDuplicates();
    }

    @Test
    void noTokenLivesLongerThanALifeAndAWindow() {
        assertThat(world.tokens.minted())
                .allSatisfy(claims -> assertThat(Duration.between(claims.issuedAt(), claims.expiresAt()))
                        .isLessThanOrEqualTo(Duration.ofMinutes(15)));
    }

    private static List<String> valuesOf(AccessClaims claims) {
        return Arrays.stream(AccessClaims.class.getRecordComponents())
                .map(component -> valueOf(component, claims))
                .toList();
    }

    private static String valueOf(RecordComponent component, AccessClaims claims) {
        try {
            return String.valueOf(component.getAccessor().invoke(claims));
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
