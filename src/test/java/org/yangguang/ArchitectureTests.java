package org.yangguang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.yangguang.identity.ActingPerson;
import org.yangguang.law.calendar.WorkingCalendar;
import org.yangguang.shared.ProgramClock;

/** The few rules that no compiler checks; ARCHITECTURE.md says why. */
@AnalyzeClasses(packages = "org.yangguang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** {@code package-info} carries the module mark, which is all of Spring that law may know. */
    @ArchTest
    static final ArchRule lawKnowsNoFramework =
            noClasses()
                    .that()
                    .resideInAPackage("org.yangguang.law..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "jakarta..", "java.sql..", "tools.jackson..");

    @ArchTest
    static final ArchRule domainsKnowNoFramework =
            noClasses()
                    .that()
                    .resideInAPackage("org.yangguang.*.domain..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersStayInside =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true);

    /** Methods that walk over all rows, and close the stream when they are through. */
    private static final Set<String> WALKS = Set.of("each", "verify");

    @ArchTest
    static final ArchRule openStreamsStayInWalks =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "the stream of a query is opened outside of a walk",
                                    call ->
                                            call.getTargetOwner()
                                                            .isEquivalentTo(
                                                                    JdbcClient.MappedQuerySpec
                                                                            .class)
                                                    && call.getName().equals("stream")
                                                    && !WALKS.contains(call.getOrigin().getName())))
                    .because("an open stream keeps its connection; take the list");

    @ArchTest
    static final ArchRule sqlStaysInPersistence =
            noClasses()
                    .that()
                    .resideInAnyPackage("..domain..", "..application..", "..web..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jdbcClassesStayInside =
            classes()
                    .that()
                    .haveSimpleNameStartingWith("Jdbc")
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true);

    /**
     * An arrangement may be loaded while the program runs; commands without a database know none.
     */
    @ArchTest
    static final ArchRule onlyTheCalendarAsksForWhatCameWithTheProgram =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.yangguang.law..", "org.yangguang.calendar..")
                    .and()
                    .haveSimpleNameNotEndingWith("Command")
                    .should()
                    .callMethod(WorkingCalendar.class, "published");

    /** What a real office enters bears the time at which it was entered and who was signed in. */
    @ArchTest
    static final ArchRule onlyTheSampleReplaysThePast =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.yangguang.sample..")
                    .should()
                    .callMethod(ProgramClock.class, "replay", Instant.class, Runnable.class)
                    .orShould()
                    .callMethod(ActingPerson.class, "as", String.class, Runnable.class);
}
