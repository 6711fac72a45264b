package dev.signet.web;

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
class WebRulesCanFailTest {

    private static final String ROOM = "dev.signet.web.badfixture.";
    private static final JavaClasses WEB = new ClassFileImporter().importPackages("dev.signet.web");

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                        broken(WebRules.whoeverAnswersUsesDrivingPorts, "AsksTheStore"),
                        broken(WebRules.onlyTheCompositionRootTouchesUseCases, "AssemblesTheHexagon"),
                        broken(WebRules.theWebKnowsNoPersistence, "NamesTheStore"),
                        broken(WebRules.nobodyUsesTheFrameworksCookies, "BakesACookie"),
                        broken(
                                WebRules.onlyOneRoomMintsAndReadsTokens,
                                "ReadsAToken",
                                "SignsAToken",
                                "MakesAMac",
                                "Encrypts"),
                        broken(WebRules.noTwoRoomsNeedEachOther, "cycle.here.Here cycle.there.There"),
                        broken(WebRules.whatNoOtherRoomUsesIsNotPublic, "IsPublicForNobody"),
                        broken(WebRules.noFieldOfTheWebIsInjected, "IsInjected", "IsGivenAValue"),
                        broken(WebRules.theWebThrowsNoGenericException, "ThrowsAnything"),
                        broken(WebRules.onlyMainPrints, "PrintsALine"),
                        broken(
                                WebRules.theWebNeverReadsTheClock,
                                "CallsNow",
                                "TakesTheSystemsClock",
                                "TakesTheSystemsInstants",
                                "ReadsNanos"),
                        broken(WebRules.namesOfTheWebSayWhatAThingIs, "CookieHelper", "AbstractController"),
                        broken(WebTestRules.theTestsKnowNoPersistenceEither, "NamesTheStore"),
                        broken(WebTestRules.noTestClassIsDisabled, "IsSkipped"),
                        broken(WebTestRules.noTestIsDisabled, "SkipsOne"))
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{1} breaks: {0}")
    @MethodSource("rulesAndWhatBreaksThem")
    void aBadFixtureBreaksTheRule(ArchRule rule, String fixtures) {
        var names = Arrays.stream(fixtures.split(" ", -1)).map(ROOM::concat).toList();
        var bad = WEB.that(describe("are " + names, type -> names.contains(type.getName())));
        assertThat(bad).hasSameSizeAs(names);
        assertThat(rule.evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void everyRuleHasABadFixture() {
        var shown = rulesAndWhatBreaksThem().map(arguments -> arguments.get()[0]);
        assertThat(Stream.of(WebRules.class, WebTestRules.class)
                        .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(ArchTest.class))
                        .map(WebRulesCanFailTest::ruleOf))
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
