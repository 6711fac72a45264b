package dev.signet.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserRules {

    private static final Instant BIRTH = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = BIRTH.plusSeconds(60);
    private static final User JULIET = User.register(
            UserId.issue(BIRTH, new byte[UserId.RANDOM_BYTES]),
            new LoginName("juliet"),
            new DisplayName("Juliet"),
            PasswordHash.of("old"),
            BIRTH);

    static Stream<Arguments> voiding() {
        return Stream.of(
                arguments("log out everywhere", change(user -> user.stampedAnew(LATER))),
                arguments("a new password", change(user -> user.withPassword(PasswordHash.of("new"), LATER))),
                arguments("being disabled", change(user -> user.disabled(LATER))),
                arguments("a new role", change(user -> user.withRoles(Set.of(Role.ADMINISTRATOR), LATER))),
                arguments("no role any more", change(user -> user.withRoles(Set.of(), LATER))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("voiding")
    void whatMakesTheOldVoidRaisesTheStampByOne(String what, UnaryOperator<User> change) {
        var changed = change.apply(JULIET);
        assertThat(changed.stamp()).as(what).isEqualTo(JULIET.stamp().next());
        assertThat(changed.stampAt()).isEqualTo(LATER);
        assertThat(changed.id()).isEqualTo(JULIET.id());
        assertThat(changed.name()).isEqualTo(JULIET.name());
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("a new display name", change(user -> user.renamed(new DisplayName("J.")))),
                arguments("being enabled", change(User::enabled)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void whatLeavesTheOldGoodLeavesTheStampAlone(String what, UnaryOperator<User> change) {
        var changed = change.apply(JULIET);
        assertThat(changed.stamp()).as(what).isEqualTo(JULIET.stamp());
        assertThat(changed.stampAt()).isEqualTo(BIRTH);
    }

    @Test
    void aNewUserIsActiveWithTheFirstStampAndNoRole() {
        assertThat(JULIET.stamp()).isEqualTo(Stamp.first());
        assertThat(JULIET.stampAt()).isEqualTo(BIRTH);
        assertThat(JULIET.isActive()).isTrue();
        assertThat(JULIET.isAdministrator()).isFalse();
    }

    @Test
    void eachTransitionChangesWhatItSays() {
        assertThat(JULIET.withPassword(PasswordHash.of("new"), LATER).passwordHash())
                .isEqualTo(PasswordHash.of("new"));
        assertThat(JULIET.disabled(LATER).isActive()).isFalse();
        assertThat(JULIET.disabled(LATER).enabled().isActive()).isTrue();
        assertThat(JULIET.withRoles(Set.of(Role.ADMINISTRATOR), LATER).isAdministrator())
                .isTrue();
        assertThat(JULIET.renamed(new DisplayName("J.")).displayName()).isEqualTo(new DisplayName("J."));
    }

    @Test
    void disablingAndEnablingDoesNotBringTheOldBack() {
        var back = JULIET.disabled(LATER).enabled();
        assertThat(JULIET.stamp()).isLessThan(back.stamp());
    }

    @Test
    void theRolesAreTheUsersOwnCopy() {
        var roles = EnumSet.of(Role.ADMINISTRATOR);
        var administrator = JULIET.withRoles(roles, LATER);
        roles.clear();
        assertThat(administrator.isAdministrator()).isTrue();
    }

    @Test
    void aUserPrintsNoSecret() {
        assertThat(JULIET.toString()).doesNotContain("old").contains("hidden");
    }

    private static UnaryOperator<User> change(UnaryOperator<User> change) {
        return change;
    }
}
