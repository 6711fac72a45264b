package dev.signet.persistence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import java.util.Set;

/** What holds in every room of this module; that each rule can fail is shown beside it. */
@AnalyzeClasses(
        packages = "dev.signet.persistence",
        importOptions = {ImportOption.DoNotIncludeTests.class, PersistenceRules.OurOwnClasses.class})
final class PersistenceRules {

    @ArchTest
    static final ArchRule NOTHING_IS_PUBLIC = classes()
            .that()
            .resideInAPackage("dev.signet.persistence..")
            .and()
            .doNotHaveSimpleName("ImpatientSockets") // the driver makes it by its name
            .and()
            .doNotHaveSimpleName("DeadConnections") // so does the pool
            .should()
            .notBePublic()
            .because("ADR-1: Micronaut finds the adapters behind their ports, and nobody else has to");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_DRIVING_SIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.signet.application.port.in..", "dev.signet.application.usecase..", "dev.signet.web..")
            .because("ADR-5: an adapter sees the ports that it serves and the domain");

    @ArchTest
    static final ArchRule ONE_PACKAGE_HASHES_PASSWORDS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.signet.persistence.credential..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.password4j..", "de.mkammerer.argon2..")
            .because("ADR-8: what touches a plain password must be found by one look");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.signet.persistence.(**)")
            .should()
            .beFreeOfCycles()
            .because("ADR-1: each room can be swapped by itself");

    @ArchTest
    static final ArchRule NO_FIELD_IS_INJECTED = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Property.class)
            .because("ADR-7: what an object needs is given to its constructor and final");

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "ADR-8: what is printed passes no filter and ends up anywhere");

    @ArchTest
    static final ArchRule NO_CLOCK_BUT_THE_DATABASES = noClasses()
            .should()
            .accessTargetWhere(describe("the time of this machine is read", PersistenceRules::readsTheTime))
            .because("ADR-4: all nodes share the time of the database, which JdbcClock measures");

    private static final Set<String> MACHINE_TIME =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    private static boolean readsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return MACHINE_TIME.contains(access.getName())
                && (owner.startsWith("java.time.") || owner.equals("java.lang.System"));
    }

    /** Leaves out what Micronaut generates: it has to be public. */
    static final class OurOwnClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/$") && !location.contains("$Intercepted");
        }
    }
}
