package dev.signet.application;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.signet.application.OutsideWorld.annotatedForAFramework;
import static dev.signet.application.OutsideWorld.makesRandomness;
import static dev.signet.application.OutsideWorld.readsTheClock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;

/** The house rules of the application; {@link ApplicationRulesCanFailTest} shows that each is able to fail. */
@AnalyzeClasses(packages = "dev.signet.application", importOptions = DoNotIncludeTests.class)
final class ApplicationRules {

    private static final String APPLICATION = "dev.signet.application..";
    private static final String DRIVING_PORTS = "dev.signet.application.port.in..";
    private static final String DRIVEN_PORTS = "dev.signet.application.port.out..";
    private static final String USE_CASES = "dev.signet.application.usecase..";
    private static final String DOOR = "dev.signet.application.usecase.Signet";
    private static final String POLICIES = "dev.signet.application.usecase.Policies";

    private static final DescribedPredicate<JavaClass> THE_CORE_AND_VALUES_OF_THE_JDK = resideInAnyPackage(
                    APPLICATION,
                    "dev.signet.domain..",
                    "java.lang",
                    "java.lang.invoke", // lambdas
                    "java.lang.runtime", // records, and switches over types
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.time")
            .and(not(belongToAnyOf(
                    System.Logger.class,
                    Process.class,
                    ProcessBuilder.class,
                    Runtime.class,
                    Thread.class,
                    Timer.class)));

    @ArchTest
    static final ArchRule theApplicationTouchesOnlyTheDomainAndValuesOfTheJdk = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(THE_CORE_AND_VALUES_OF_THE_JDK)
            .because("ADR-2: whatever waits, writes or listens stands behind a driven port");

    @ArchTest
    static final ArchRule theApplicationNeverReadsTheClock = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .accessTargetWhere(readsTheClock())
            .because("ADR-4: time is a driven port, so that a story is told in no time");

    @ArchTest
    static final ArchRule theApplicationNeverMakesRandomness = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .accessTargetWhere(makesRandomness())
            .because("ADR-4: randomness is a driven port, so that a story can be told twice");

    /** The use cases are asked by what may be seen, so that the rule holds from before there was one. */
    @ArchTest
    static final ArchRule noUseCaseIsSeenFromOutsideButTheDoor = noClasses()
            .that(areSeenFromOutside())
            .and(not(areTheDoor()))
            .should()
            .resideInAPackage(USE_CASES)
            .because("ADR-5: adapters see ports and the domain, and one call puts the hexagon together");

    @ArchTest
    static final ArchRule portsKnowNoUseCase = noClasses()
            .that()
            .resideInAnyPackage(DRIVING_PORTS, DRIVEN_PORTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(USE_CASES)
            .because("ADR-5: a port says what is wanted, never how it is done");

    @ArchTest
    static final ArchRule drivenPortsKnowNoDrivingPort = noClasses()
            .that()
            .resideInAPackage(DRIVEN_PORTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DRIVING_PORTS)
            .because("ADR-5: ports speak domain types, so that either side can be read without the other");

    @ArchTest
    static final ArchRule noTwoPackagesOfTheApplicationNeedEachOther = slices().matching("dev.signet.application.(**)")
            .should()
            .beFreeOfCycles()
            .because("ADR-2: the core is read from the bottom up, one package after the other");

    @ArchTest
    static final ArchRule noFieldOfTheApplicationIsInjected = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(APPLICATION)
            .should(be(annotatedForAFramework()))
            .because("ADR-2: what a service needs, its constructor takes");

    @ArchTest
    static final ArchRule noFrameworkMarksAClassOfTheApplication = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should(be(annotatedForAFramework()))
            .because("ADR-2: the hexagon is put together by a call, not found by a framework");

    @ArchTest
    static final ArchRule noFrameworkMarksAMemberOfTheApplication = noMembers()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(APPLICATION)
            .should(be(annotatedForAFramework()))
            .because("ADR-2: the core is called by a framework and does not know it");

    @ArchTest
    static final ArchRule theApplicationThrowsNoGenericException = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should(THROW_GENERIC_EXCEPTIONS)
            .because("ADR-6: what is expected is a result, and an exception says what is broken");

    @ArchTest
    static final ArchRule theApplicationPrintsNothing = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should(ACCESS_STANDARD_STREAMS)
            .because("ADR-6: what happened is a result for the caller, not a line on a stream");

    @ArchTest
    static final ArchRule namesOfTheApplicationSayWhatAThingIs = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|I[A-Z]\\w*|\\w*(Impl|Utils?|Helper|Manager))")
            .because("ADR-5: a class is named for its idea, and those words name none");

    private ApplicationRules() {}

    /** Public, and in nothing that is not. */
    private static DescribedPredicate<JavaClass> areSeenFromOutside() {
        return describe("are seen from outside", ApplicationRules::isSeenFromOutside);
    }

    private static boolean isSeenFromOutside(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(ApplicationRules::isSeenFromOutside)
                        .orElse(true);
    }

    /** {@code Signet.assemble}, and the policies that it takes. */
    private static DescribedPredicate<JavaClass> areTheDoor() {
        return describe(
                "are the door",
                type -> (type.getName() + "$").startsWith(DOOR + "$")
                        || type.getName().equals(POLICIES));
    }
}
