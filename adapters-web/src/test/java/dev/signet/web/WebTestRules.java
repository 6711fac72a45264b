package dev.signet.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;

/** The house rules of the web's tests; {@link WebRulesCanFailTest} shows that each is able to fail. */
@AnalyzeClasses(
        packages = "dev.signet.web",
        importOptions = {OnlyIncludeTests.class, WithoutFixtures.class})
final class WebTestRules {

    @ArchTest
    static final ArchRule theTestsKnowNoPersistenceEither = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.signet.persistence..")
                    // starts real servers for nodes in processes of their own, and knows no adapter
                    .and(not(resideInAPackage("dev.signet.persistence.server"))))
            .because("ADR-1: what a test of the web needs of a store, any store can give");

    @ArchTest
    static final ArchRule noTestClassIsDisabled =
            noClasses().should().beAnnotatedWith(Disabled.class).because("ADR-4: no test waits for better times");

    @ArchTest
    static final ArchRule noTestIsDisabled =
            noMembers().should().beAnnotatedWith(Disabled.class).because("ADR-4: no test waits for better times");

    private WebTestRules() {}
}
