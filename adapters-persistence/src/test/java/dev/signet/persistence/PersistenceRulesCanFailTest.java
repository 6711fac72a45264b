package dev.signet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.signet.persistence.fixture.cycle.one.One;
import dev.signet.persistence.fixture.cycle.other.Other;
import dev.signet.persistence.fixture.rules.HasInjectedField;
import dev.signet.persistence.fixture.rules.HashesPasswords;
import dev.signet.persistence.fixture.rules.IsPublic;
import dev.signet.persistence.fixture.rules.KnowsAUseCase;
import dev.signet.persistence.fixture.rules.Prints;
import dev.signet.persistence.fixture.rules.ReadsTheTime;
import dev.signet.persistence.fixture.rules.ReadsTheTimeByReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt package makes a rule pass in silence, so each is shown a class that breaks it. */
final class PersistenceRulesCanFailTest {

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                arguments(PersistenceRules.NOTHING_IS_PUBLIC, new Class<?>[] {IsPublic.class}),
                arguments(PersistenceRules.NOTHING_KNOWS_THE_DRIVING_SIDE, new Class<?>[] {KnowsAUseCase.class}),
                arguments(PersistenceRules.ONE_PACKAGE_HASHES_PASSWORDS, new Class<?>[] {HashesPasswords.class}),
                arguments(PersistenceRules.NO_CYCLES, new Class<?>[] {One.class, Other.class}),
                arguments(PersistenceRules.NO_FIELD_IS_INJECTED, new Class<?>[] {HasInjectedField.class}),
                arguments(PersistenceRules.NO_STANDARD_STREAMS, new Class<?>[] {Prints.class}),
                arguments(PersistenceRules.NO_CLOCK_BUT_THE_DATABASES, new Class<?>[] {ReadsTheTime.class}),
                arguments(PersistenceRules.NO_CLOCK_BUT_THE_DATABASES, new Class<?>[] {ReadsTheTimeByReference.class}));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatBreaksThem")
    void aRuleFailsOnWhatBreaksIt(ArchRule rule, Class<?>... bad) {
        var imported = new ClassFileImporter().importClasses(bad);

        assertThat(rule.evaluate(imported).hasViolation()).isTrue();
        assertThat(rule.getDescription()).matches(".*because ADR-[1-8]: .+");
    }
}
