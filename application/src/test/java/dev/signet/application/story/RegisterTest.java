package dev.signet.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.fake.Attempt;
import dev.signet.application.fake.Node;
import dev.signet.application.fake.World;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.Register.Result.NameTaken;
import dev.signet.application.port.in.Register.Result.Registered;
import dev.signet.application.port.in.Register.Result.Rejected;
import dev.signet.application.port.out.Unavailable;
import dev.signet.domain.stamp.Stamp;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegisterTest {
    private final World world = World.standard();
    private final Node node = world.startNode();

    @Test
    void aNameIsKeptInItsNormalForm() {
        assertThat(register("ALICE", World.PASSWORD)).isInstanceOfSatisfying(Registered.class, done -> {
            assertThat(done.user().name().value()).isEqualTo("alice");
            assertThat(world.user(done.user().id())).isEqualTo(done.user());
        });
    }

    @Test
    void theLoginNameStandsInForTheDisplayName() {
        assertThat(node.register("Alice").displayName().value()).isEqualTo("alice");
    }

    @Test
    void theDisplayNameIsKeptAsTyped() {
        var result = register("alice", World.PASSWORD, Optional.of("Alice Liddell"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        Registered.class,
                        done -> assertThat(done.user().displayName().value()).isEqualTo("Alice Liddell"));
    }

    @Test
    void aNewUserHasTheFirstStampAndNoRoles() {
        var alice = node.register("alice");
        assertThat(alice.stamp()).isEqualTo(Stamp.first());
        assertThat(alice.roles()).isEmpty();
    }

    @Test
    void thePasswordIsKeptAsAHashOnly() {
        var alice = node.register("alice");
        assertThat(alice.passwordHash().reveal()).doesNotContain(World.PASSWORD);
        assertThat(alice.toString()).doesNotContain(World.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "al ice,            correct horse battery, Alice, USERNAME_INVALID",
        "\u212Aate,         correct horse battery, Kate,  USERNAME_INVALID",
        "alice,             correct horse battery, ' ',   DISPLAY_NAME_INVALID",
        "alice,             short12,               Alice, PASSWORD_TOO_SHORT",
        "alice.liddell,     ALICE.Liddell,         Alice, PASSWORD_LIKE_THE_NAME",
        "alice,             12345678,              Alice, PASSWORD_COMMON"
    })
    void aFlawIsNamed(String username, String password, String displayName, Flaw flaw) {
        assertThat(register(username, password, Optional.of(displayName))).isEqualTo(new Rejected(List.of(flaw)));
    }

    @Test
    void aPasswordOf129CodePointsIsTooLong() {
        assertThat(register("alice", "é".repeat(128))).isInstanceOf(Registered.class);
        assertThat(register("bob", "é".repeat(129))).isEqualTo(new Rejected(List.of(Flaw.PASSWORD_TOO_LONG)));
    }

    @Test
    void allFlawsAreToldAtOnce() {
        assertThat(register("alice", "short", Optional.of("")))
                .isEqualTo(new Rejected(List.of(Flaw.DISPLAY_NAME_INVALID, Flaw.PASSWORD_TOO_SHORT)));
    }

    @Test
    void aRejectedRegistrationNeverReachesTheDatabase() {
        long before = world.database.calls();
        register("alice", "short");
        assertThat(world.database.calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"alice", "Alice", "ＡＬＩＣＥ"})
    void aNameIsTakenInEverySpelling(String spelling) {
        node.register("alice");
        assertThat(register(spelling, World.PASSWORD)).isInstanceOf(NameTaken.class);
    }

    @Test
    void ofTwoWhoRegisterOneNameAtOnceOneIsAdded() {
        var other = world.startNode();
        world.hasher.meanwhile(() -> other.register("alice"));
        assertThat(register("alice", World.PASSWORD)).isInstanceOf(NameTaken.class);
    }

    @Test
    void withoutTheDatabaseNobodyIsToldThatANameIsFree() {
        world.database.goesDown();
        assertThatThrownBy(() -> register("alice", World.PASSWORD)).isInstanceOf(Unavailable.class);
    }

    private Register.Result register(String username, String password) {
        return register(username, password, Optional.empty());
    }

    private Register.Result register(String username, String password, Optional<String> displayName) {
        return node.signet()
                .register()
                .register(new Register.Command(
                        username, World.password(password), displayName, Attempt.HERE, Optional.empty()));
    }
}
