package dev.signet.domain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.signet.domain.OutsideWorld.annotatedForAFramework;
import static dev.signet.domain.OutsideWorld.makesRandomness;
import static dev.signet.domain.OutsideWorld.readsTheClock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Timer;
import java.util.concurrent.ConcurrentHashMap;

/** The house rules of the domain; {@link DomainRulesCanFailTest} shows that each is able to fail. */
@AnalyzeClasses(packages = "dev.signet.domain", importOptions = DoNotIncludeTests.class)
final class DomainRules {

    private static final String DOMAIN = "dev.signet.domain..";

    /** Values, collections, times and characters; a bare {@code java..} would let SQL, sockets and logging in. */
    private static final DescribedPredicate<JavaClass> VALUES_OF_THE_JDK = resideInAnyPackage(
                    "java.lang",
                    "java.lang.invoke", // lambdas
                    "java.lang.runtime", // records, and switches over types
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.regex", // names of attributes
                    "java.time",
                    "java.nio.charset")
            .or(belongToAnyOf(
                    MessageDigest.class, // the digest of a cookie; secrets compared in constant time
                    NoSuchAlgorithmException.class, // which a digest declares
                    URI.class, // the parts of a redirect URI; it opens nothing
                    URISyntaxException.class, // which parsing one declares
                    Normalizer.class, // NFC, the form of names and passwords
                    ConcurrentHashMap.class)) // the revocation memory: many ask while one applies
            .and(not(belongToAnyOf(
                    System.Logger.class,
                    Process.class,
                    ProcessBuilder.class,
                    Runtime.class,
                    Thread.class,
                    Timer.class)));

    @ArchTest
    static final ArchRule theDomainTouchesOnlyItselfAndValuesOfTheJdk = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN).or(VALUES_OF_THE_JDK))
            .because("ADR-2: nothing in the domain waits, writes or listens");

    @ArchTest
    static final ArchRule theDomainNeverReadsTheClock = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(readsTheClock())
            .because("ADR-4: time is an argument, so that a rule is a table and no test sleeps");

    @ArchTest
    static final ArchRule theDomainNeverMakesRandomness = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(makesRandomness())
            .because("ADR-4: randomness is an argument, so that a test can say what comes out");

    @ArchTest
    static final ArchRule noTwoPackagesOfTheDomainNeedEachOther = slices().matching("dev.signet.domain.(**)")
            .should()
            .beFreeOfCycles()
            .because("ADR-2: the core is read from the bottom up, one package after the other");

    @ArchTest
    static final ArchRule fieldsOfTheDomainAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .beFinal()
            .because("ADR-7: an entity is immutable, and a transition makes a new one");

    @ArchTest
    static final ArchRule theDomainHasNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("ADR-7: a transition is a verb and checks its own invariants");

    @ArchTest
    static final ArchRule noFieldOfTheDomainIsInjected = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should(be(annotatedForAFramework()))
            .because("ADR-2: what a class needs, its constructor takes");

    @ArchTest
    static final ArchRule noFrameworkMarksAClassOfTheDomain = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should(be(annotatedForAFramework()))
            .because("ADR-2: the core is put together by a call, not found by a framework");

    @ArchTest
    static final ArchRule noFrameworkMarksAMemberOfTheDomain = noMembers()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should(be(annotatedForAFramework()))
            .because("ADR-2: the core is called by a framework and does not know it");

    @ArchTest
    static final ArchRule theDomainThrowsNoGenericException = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should(THROW_GENERIC_EXCEPTIONS)
            .because("ADR-6: what is expected is a result, and an exception says which bug it is");

    @ArchTest
    static final ArchRule theDomainPrintsNothing = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should(ACCESS_STANDARD_STREAMS)
            .because("ADR-6: what happened is a result for the caller, not a line on a stream");

    @ArchTest
    static final ArchRule namesOfTheDomainSayWhatAThingIs = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|I[A-Z]\\w*|\\w*(Impl|Utils?|Helper|Manager))")
            .because("ADR-5: a class is named for its idea, and those words name none");

    private DomainRules() {}
}
