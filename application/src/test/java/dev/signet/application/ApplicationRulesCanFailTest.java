package dev.signet.application;

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
class ApplicationRulesCanFailTest {

    private static final String ROOM = "dev.signet.application.";
    private static final JavaClasses CORE = new ClassFileImporter().importPackages("dev.signet.application");

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                        broken(
                                ApplicationRules.theApplicationTouchesOnlyTheDomainAndValuesOfTheJdk,
                                "badfixture.ReadsAFile",
                                "badfixture.LogsALine",
                                "badfixture.MakesASecret"),
                        broken(
                                ApplicationRules.theApplicationNeverReadsTheClock,
                                "badfixture.CallsNow",
                                "badfixture.CallsNowOfAZone",
                                "badfixture.RefersToNow",
                                "badfixture.TakesTheSystemsClock",
                                "badfixture.TakesTheSystemsInstants",
                                "badfixture.ReadsMillis",
                                "badfixture.RefersToNanos",
                                "badfixture.MakesADate"),
                        broken(
                                ApplicationRules.theApplicationNeverMakesRandomness,
                                "badfixture.RollsDice",
                                "badfixture.RollsDiceOfTheThread",
                                "badfixture.MakesASecret",
                                "badfixture.MakesAnId",
                                "badfixture.ThrowsACoin",
                                "badfixture.Shuffles"),
                        broken(
                                ApplicationRules.noUseCaseIsSeenFromOutsideButTheDoor,
                                "usecase.badfixture.PublicService",
                                "usecase.badfixture.PublicService$Command",
                                "usecase.badfixture.Signet"),
                        broken(
                                ApplicationRules.portsKnowNoUseCase,
                                "port.in.badfixture.KnowsAUseCase",
                                "port.out.badfixture.KnowsAUseCaseToo"),
                        broken(ApplicationRules.drivenPortsKnowNoDrivingPort, "port.out.badfixture.KnowsADrivingPort"),
                        broken(
                                ApplicationRules.noTwoPackagesOfTheApplicationNeedEachOther,
                                "badfixture.cycle.here.Here badfixture.cycle.there.There"),
                        broken(ApplicationRules.noFieldOfTheApplicationIsInjected, "badfixture.IsInjected"),
                        broken(ApplicationRules.noFrameworkMarksAClassOfTheApplication, "badfixture.IsASingleton"),
                        broken(
                                ApplicationRules.noFrameworkMarksAMemberOfTheApplication,
                                "badfixture.HasAnAnnotatedMethod",
                                "badfixture.IsInjected"),
                        broken(ApplicationRules.theApplicationThrowsNoGenericException, "badfixture.ThrowsAnything"),
                        broken(
                                ApplicationRules.theApplicationPrintsNothing,
                                "badfixture.PrintsALine",
                                "badfixture.PrintsAStackTrace"),
                        broken(
                                ApplicationRules.namesOfTheApplicationSayWhatAThingIs,
                                "badfixture.LogInImpl",
                                "badfixture.LogInUtil",
                                "badfixture.LogInUtils",
                                "badfixture.LogInHelper",
                                "badfixture.LogInManager",
                                "badfixture.AbstractLogIn",
                                "badfixture.ILogIn"))
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
        assertThat(Arrays.stream(ApplicationRules.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ArchTest.class))
                        .map(ApplicationRulesCanFailTest::ruleOf))
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
