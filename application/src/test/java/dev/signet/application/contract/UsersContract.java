package dev.signet.application.contract;

import static dev.signet.application.contract.Samples.NOW;
import static dev.signet.application.contract.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.application.port.out.Users;
import dev.signet.application.port.out.Users.Adding;
import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.DisplayName;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.PasswordHash;
import dev.signet.domain.user.Role;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Users} promises. */
public interface UsersContract extends StoreContract {

    private Users users() {
        return stores().users();
    }

    @Test
    default void aUserIsFoundByIdAndByName() {
        var anna = user("anna");

        assertThat(users().add(anna)).isEqualTo(Adding.ADDED);

        assertThat(users().find(anna.id())).contains(anna);
        assertThat(users().findByName(anna.name())).contains(anna);
    }

    @Test
    default void nobodyIsFoundWhereNobodyIs() {
        assertThat(users().find(Samples.userId())).isEmpty();
        assertThat(users().findByName(user("nobody").name())).isEmpty();
        assertThat(stores().transactions().<Optional<User>>inOne(() -> users().lock(Samples.userId())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"käthe", "жанна", "小明", "𠮷野家", "a.b+c@example.com", "o'brien;--", "100%_\\"})
    default void aNameComesBackAsItWasInAnyScript(String name) {
        var somebody = user(name);
        users().add(somebody);

        assertThat(users().findByName(somebody.name())).contains(somebody);
    }

    @ParameterizedTest
    @CsvSource({"kathe, käthe", "strasse, straße", "ο, o", "𠮷野家, 吉野家", "か, が"})
    default void namesThatLookAlmostAlikeAreDifferentNames(String one, String other) {
        assertThat(users().add(user(one))).isEqualTo(Adding.ADDED);

        assertThat(users().findByName(LoginName.parse(other).orElseThrow())).isEmpty();
        assertThat(users().add(user(other))).isEqualTo(Adding.ADDED);
    }

    @Test
    default void idsThatDifferInCaseOnlyAreDifferentIds() {
        var anna = user("anna");
        users().add(anna);
        var swapped = new UserId(swapCase(anna.id().value()));

        assertThat(users().find(swapped)).isEmpty();
    }

    @Test
    default void theLongestNamesFit() {
        String longest = "𠮷".repeat(LoginName.MAX_CODE_POINTS);
        var somebody = user(longest);
        users().add(somebody);

        assertThat(users().findByName(somebody.name())).contains(somebody);
    }

    @Test
    default void aTakenNameIsNotAddedAgainAndChangesNothing() {
        var first = user("anna");
        var second = user("anna");
        users().add(first);

        assertThat(users().add(second)).isEqualTo(Adding.NAME_TAKEN);

        assertThat(users().find(second.id())).isEmpty();
        assertThat(users().findByName(first.name())).contains(first);
    }

    @Test
    default void aTakenNameDoesNotSpoilTheTransactionThatItIsFoundIn() {
        var anna = user("anna");
        var berta = user("berta");
        users().add(anna);

        stores().transactions().inOne(() -> {
            assertThat(users().add(user("anna"))).isEqualTo(Adding.NAME_TAKEN);
            return users().add(berta);
        });

        assertThat(users().find(berta.id())).contains(berta);
    }

    @Test
    default void ofSeveralAddedAtOnceWithOneNameOneIsAdded() {
        var added = AtOnce.run(8, i -> users().add(user("anna")));

        assertThat(Collections.frequency(added, Adding.ADDED)).isEqualTo(1);
        assertThat(Collections.frequency(added, Adding.NAME_TAKEN)).isEqualTo(7);
    }

    @Test
    default void whatIsKeptIsFound() {
        var anna = user("anna");
        users().add(anna);
        var changed = anna.renamed(DisplayName.parse("Änne 🦊").orElseThrow())
                .withPassword(PasswordHash.of("$argon2id$other"), NOW.plusMillis(1))
                .withRoles(Set.of(Role.ADMINISTRATOR), NOW.plusMillis(2))
                .disabled(NOW.plusMillis(3));

        users().keep(changed);

        assertThat(users().find(anna.id())).contains(changed);
        assertThat(changed.stamp()).isEqualTo(Stamp.of(4));
    }

    @Test
    default void keepingOneUserLeavesTheOthersAlone() {
        var anna = user("anna");
        var berta = user("berta");
        users().add(anna);
        users().add(berta);

        users().keep(anna.stampedAnew(NOW));

        assertThat(users().find(berta.id())).contains(berta);
    }

    @Test
    default void timesComeBackToTheMillisecond() {
        var anna = user("anna").stampedAnew(Instant.parse("2026-03-29T01:30:00.999Z"));
        users().add(anna);

        assertThat(users().find(anna.id()).map(User::stampAt)).contains(Instant.parse("2026-03-29T01:30:00.999Z"));
    }

    @Test
    default void thereIsAnAdministratorOnceSomebodyIsOne() {
        var anna = user("anna");
        users().add(anna);
        assertThat(users().hasAdministrator()).isFalse();

        users().keep(anna.withRoles(Set.of(Role.ADMINISTRATOR), NOW));
        assertThat(users().hasAdministrator()).isTrue();

        users().keep(anna.withRoles(Set.of(), NOW));
        assertThat(users().hasAdministrator()).isFalse();
    }

    @Test
    default void lockedChangesAreNeverLost() {
        var anna = user("anna");
        users().add(anna);

        AtOnce.run(
                8,
                i -> stores().transactions().inOne(() -> {
                    users().keep(users().lock(anna.id()).orElseThrow().stampedAnew(NOW));
                    return i;
                }));

        assertThat(users().find(anna.id()).map(User::stamp)).contains(Stamp.of(9));
    }

    @Test
    default void whoeverLocksSecondWaitsAndSeesWhatTheFirstWrote() {
        var anna = user("anna");
        users().add(anna);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var second = stores().transactions().inOne(() -> {
                var locked = users().lock(anna.id()).orElseThrow();
                var waiting = pool.submit(() -> stores().transactions()
                        .inOne(() -> users().lock(anna.id()).orElseThrow().stamp()));
                assertThatThrownBy(() -> waiting.get(150, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                users().keep(locked.stampedAnew(NOW));
                return waiting;
            });
            assertThat(second).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(Stamp.of(2));
        }
    }

    @Test
    default void aLockWithoutATransactionIsABug() {
        var anna = user("anna");
        users().add(anna);

        assertThatThrownBy(() -> users().lock(anna.id())).isInstanceOf(IllegalStateException.class);
    }

    /** All but the last character, which holds too few bits to be swapped. */
    private static String swapCase(String id) {
        int last = id.length() - 1;
        return id.substring(0, last)
                .chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append(id.charAt(last))
                .toString();
    }
}
