package dev.signet.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.signet.application.port.out.Unavailable;
import java.time.Clock;
import java.time.InstantSource;

/** The house rules of the web; {@link WebRulesCanFailTest} shows that each is able to fail. */
@AnalyzeClasses(
        packages = "dev.signet.web",
        importOptions = {DoNotIncludeTests.class, WrittenByHand.class})
final class WebRules {

    private static final String WEB = "dev.signet.web..";
    private static final String MAIN = "dev.signet.web.main";

    /** Made from the pages by jte. */
    private static final String TEMPLATES = "dev.signet.web.page.template..";

    @ArchTest
    static final ArchRule whoeverAnswersUsesDrivingPorts = noClasses()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackages(
                    MAIN,
                    "dev.signet.web.backchannel",
                    "dev.signet.web.jwt",
                    "dev.signet.web.cookie",
                    "dev.signet.web.circumstances")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dev.signet.application.port.out..").and(not(equivalentTo(Unavailable.class))))
            .because("ADR-5: a controller parses, asks a driving port and answers");

    @ArchTest
    static final ArchRule onlyTheCompositionRootTouchesUseCases = noClasses()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackage(MAIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.signet.application.usecase..")
            .because("ADR-1: the hexagon is put together in one place and used through its ports");

    @ArchTest
    static final ArchRule theWebKnowsNoPersistence = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.signet.persistence..")
            .because("ADR-1: persistence is plugged in at run time, behind the driven ports");

    @ArchTest
    static final ArchRule nobodyUsesTheFrameworksCookies = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.http.cookie..")
            .because("ADR-5: web.cookie alone reads, writes and clears cookies, by the headers themselves");

    @ArchTest
    static final ArchRule onlyOneRoomMintsAndReadsTokens = noClasses()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackage("dev.signet.web.jwt")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.nimbusds.jwt..",
                    "com.nimbusds.jose.crypto..",
                    "javax.crypto..",
                    "com.google.crypto.tink..",
                    "com.amazon.corretto..")
            .because("ADR-5: whoever reviews the cryptography reads web.jwt and nothing else");

    @ArchTest
    static final ArchRule noTwoRoomsNeedEachOther = slices().matching("dev.signet.web.(**)")
            .should()
            .beFreeOfCycles()
            .because("ADR-5: a room is read with those below it and without those above");

    @ArchTest
    static final ArchRule whatNoOtherRoomUsesIsNotPublic = classes()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackages(TEMPLATES, MAIN) // the root's own words are read by operators and tests
            .and()
            .areTopLevelClasses()
            .and()
            .haveModifier(JavaModifier.PUBLIC)
            .and()
            .doNotHaveSimpleName("EdgeOrder") // its constants are inlined, so nobody seems to use it
            .should(be(describe("used by another room", WebRules::isNeededOutside)))
            .because("ADR-5: an adapter is known by its port");

    @ArchTest
    static final ArchRule noFieldOfTheWebIsInjected = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(WEB)
            .should()
            .beAnnotatedWith(describe(
                    "that inject",
                    annotation -> annotation
                            .getRawType()
                            .getName()
                            .matches("jakarta\\.inject\\.Inject|io\\.micronaut\\.context\\.annotation\\..*")))
            .because("ADR-2: what a class needs, its constructor takes");

    @ArchTest
    static final ArchRule theWebThrowsNoGenericException = noClasses()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackage(TEMPLATES)
            .should(THROW_GENERIC_EXCEPTIONS)
            .because("ADR-6: what is expected is a result, and an exception says what is broken");

    @ArchTest
    static final ArchRule onlyMainPrints = noClasses()
            .that()
            .resideInAPackage(WEB)
            .and()
            .doNotHaveFullyQualifiedName("dev.signet.web.main.Main")
            .should(ACCESS_STANDARD_STREAMS)
            .because("ADR-1: a server logs; only the program that an operator starts speaks to him");

    @ArchTest
    static final ArchRule theWebNeverReadsTheClock = noClasses()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackage(MAIN)
            .should()
            .accessTargetWhere(describe("reads the clock", WebRules::readsTheClock))
            .because("ADR-4: there is one time, the database's, and a test may set it");

    @ArchTest
    static final ArchRule namesOfTheWebSayWhatAThingIs = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|I[A-Z]\\w*|\\w*(Impl|Utils?|Helper|Manager))")
            .because("ADR-5: a class is named for its idea, and those words name none");

    private WebRules() {}

    private static boolean isNeededOutside(JavaClass type) {
        return isPartOfWhatIsNeeded(type)
                || type.getSubclasses().stream()
                        .anyMatch(kind -> kind.getModifiers().contains(JavaModifier.PUBLIC))
                || type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** A component of a public record of its room, which others hold. */
    private static boolean isPartOfWhatIsNeeded(JavaClass type) {
        return type.getMethodsWithReturnTypeOfSelf().stream()
                .anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getOwner().equals(type));
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var target = access.getTarget();
        var owner = target.getOwner();
        return owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                || owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system")
                || owner.isEquivalentTo(InstantSource.class) && target.getName().equals("system")
                || owner.isEquivalentTo(System.class) && target.getName().matches("currentTimeMillis|nanoTime");
    }
}
