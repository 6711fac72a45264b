package dev.signet.demo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.signet.demo.fixture.BorrowingSite;
import dev.signet.demo.fixture.InsiderSite;
import org.junit.jupiter.api.Test;

class OutsiderRules {

    /** Names no room of Signet, so that a room that is renamed or added later is covered, too. */
    private static final ArchRule KNOWS_SIGNET_BY_HTTP_ALONE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.signet..").and(not(resideInAPackage("dev.signet.demo.."))))
            .because("ADR-1: the sites are outsiders that know Signet by HTTP, cookie and JWKS alone");

    private static final ArchRule SMALL_ENOUGH_TO_COPY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.signet.demo..", "java..", "com.sun.net.httpserver..", "com.nimbusds..")
            .because("ADR-1: a team copies the sites, so they use the JDK and one library that reads tokens");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.signet.demo");

    @Test
    void theSitesKnowSignetByHttpAlone() {
        KNOWS_SIGNET_BY_HTTP_ALONE.check(MAIN);
    }

    @Test
    void theSitesAreSmallEnoughToCopy() {
        SMALL_ENOUGH_TO_COPY.check(MAIN);
    }

    @Test
    void aSiteThatImportsSignetIsCaught() {
        assertThat(breaks(KNOWS_SIGNET_BY_HTTP_ALONE, InsiderSite.class)).isTrue();
    }

    @Test
    void aSiteThatBorrowsALibraryIsCaught() {
        assertThat(breaks(SMALL_ENOUGH_TO_COPY, BorrowingSite.class)).isTrue();
    }

    private static boolean breaks(ArchRule rule, Class<?> fixture) {
        return rule.evaluate(new ClassFileImporter().importClasses(fixture)).hasViolation();
    }
}
