package dev.signet.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows each house rule a class that breaks it: a rule with a misspelt package would let it pass in silence. */
class DomainRulesCanFailTest {

    private static final String ROOM = "dev.signet.domain.badfixture.";
    private static final JavaClasses CORE = new ClassFileImporter().importPackages("dev.signet.domain");

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                        broken(
                                DomainRules.theDomainTouchesOnlyItselfAndValuesOfTheJdk,
                                "ReadsAFile",
                                "LogsALine",
                                "RollsDiceOfTheThread",
                                "MakesASecret"),
                        broken(
                                DomainRules.theDomainNeverReadsTheClock,
                                "CallsNow",
                                "CallsNowOfAZone",
                                "RefersToNow",
                                "TakesTheSystemsClock",
                                "TakesTheSystemsInstants",
                                "ReadsMillis",
                                "RefersToNanos",
                                "MakesADate"),
                        broken(
                                DomainRules.theDomainNeverMakesRandomness,
                                "RollsDice",
                                "RollsDiceOfTheThread",
                                "MakesASecret",
                                "MakesAnId",
                                "ThrowsACoin",
                                "Shuffles"),
                        broken(DomainRules.noTwoPackagesOfTheDomainNeedEachOther, "cycle.here.Here cycle.there.There"),
                        broken(DomainRules.fieldsOfTheDomainAreFinal, "Changes"),
                        broken(DomainRules.theDomainHasNoSetters, "HasASetter"),
                        broken(DomainRules.noFieldOfTheDomainIsInjected, "IsInjected"),
                        broken(DomainRules.noFrameworkMarksAClassOfTheDomain, "IsASingleton"),
                        broken(DomainRules.noFrameworkMarksAMemberOfTheDomain, "HasAnAnnotatedMethod", "IsInjected"),
                        broken(DomainRules.theDomainThrowsNoGenericException, "ThrowsAnything"),
                        broken(DomainRules.theDomainPrintsNothing, "PrintsALine", "PrintsAStackTrace"),
                        broken(
                                DomainRules.namesOfTheDomainSayWhatAThingIs,
                                "StampImpl",
                                "StampUtil",
                                "StampUtils",
                                "StampHelper",
                                "StampManager",
                                "AbstractStamp",
                                "IStamp"))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{1} breaks: {0}")
    @MethodSource("rulesAndWhatBreaksThem")
    void aBadFixtureBreaksTheRule(ArchRule rule, String fixtures) {
        var names = Arrays.stream(fixtures.split(" ", -1)).map(ROOM::concat).toList();
        var bad = CORE.that(describe("are " + names, type -> names.contains(type.getName())));
        assertThat(bad).hasSameSizeAs(names);
        assertThat(rule.evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void everyRuleHasABadFixture() {
        var shown = rulesAndWhatBreaksThem().map(arguments -> arguments.get()[0]);
        assertThat(Arrays.stream(DomainRules.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ArchTest.class))
                        .map(DomainRulesCanFailTest::ruleOf))
                .isNotEmpty()
                .allMatch(shown.toList()::contains);
    }

    private static List<Arguments> broken(ArchRule rule, String... fixtures) {
        return Arrays.stream(fixtures).map(fixture -> arguments(rule, fixture)).toList();
    }

    private static Object ruleOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
