package org.phaseout;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages keep to their places along the way of the data. */
class ArchitectureTest {

    private static final String ROOT = "org.phaseout.";
    private static final String[] EXACT = {
        ROOT + "model..", ROOT + "normalise..", ROOT + "check..", ROOT + "indicator.."
    };

    private static JavaClasses product;

    @BeforeAll
    static void load() {
        product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.phaseout");
    }

    /** Package, then those that it may know beside itself. */
    @ParameterizedTest(name = "{0} knows only: {1}")
    @CsvSource(textBlock = """
            disk,
            workbook,   disk
            model,
            language,   model
            reference,  disk model
            definition, disk model language reference
            intake,     disk model
            read,       model language reference definition
            template,   workbook model language reference definition read
            normalise,  model language reference definition read
            store,      disk model language reference definition
            question,   disk workbook model reference definition intake read store
            guard,      model intake store
            check,      model language reference definition normalise store
            indicator,  model definition store
            publish,    disk workbook model definition store indicator
            reply,      disk model language read
            report,     model definition publish
            batch,      disk model language reference definition intake read normalise store check indicator publish report
            audit,      disk model
            monitor,    disk model
            ops,        disk model language reference definition intake read template normalise store question guard check indicator publish reply batch audit monitor
            backup,     disk model intake publish
            cli,        disk model language reference definition intake template store question guard publish batch audit ops backup
            """)
    void aPackageKnowsOnlyThoseBeforeIt(String name, String known) {
        String[] allowed = Stream.concat(Stream.of(name), known == null ? Stream.of() : Stream.of(known.split(" ")))
                .map(p -> ROOT + p + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> others = resideInAPackage("org.phaseout..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("other packages");
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(others)
                .check(product);
    }

    @Test
    void everyPackageIsInTheTable() throws NoSuchMethodException {
        String table = ArchitectureTest.class
                .getDeclaredMethod("aPackageKnowsOnlyThoseBeforeIt", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Set<String> listed = table.lines().map(line -> line.split(",")[0]).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (JavaClass type : product) {
            if (type.getPackageName().startsWith(ROOT)) {
                found.add(type.getPackageName().substring(ROOT.length()));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.phaseout.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void theModelIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + "model.."))
                .check(product);
    }

    @ParameterizedTest(name = "{0} is used only in: {1}")
    @CsvSource(textBlock = """
            org.apache.poi..,              read workbook template question publish
            org.apache.commons.csv..,      read publish reference definition intake
            com.ibm.icu..,                 read reference normalise
            org.springframework.batch..,   batch ops
            org.springframework.boot..,    store ops
            org.flywaydb..,                store
            picocli..,                     cli
            tools.jackson..,               definition audit intake publish backup ops cli
            """)
    void aLibraryIsUsedOnlyWhereItBelongs(String library, String packages) {
        String[] allowed =
                Stream.of(packages.split(" ")).map(p -> ROOT + p + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(product);
    }

    @Test
    void figuresAreNeverFloating() {
        DescribedPredicate<JavaClass> floating = describe(
                "floating point",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getBaseComponentType().getName()));
        DescribedPredicate<List<JavaClass>> anyFloating =
                describe("some floating point", types -> types.stream().anyMatch(floating));
        noFields()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(EXACT))
                .should()
                .haveRawType(floating)
                .check(product);
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(EXACT))
                .should()
                .haveRawReturnType(floating)
                .orShould()
                .haveRawParameterTypes(anyFloating)
                .check(product);
        noClasses()
                .that(resideInAnyPackage(EXACT))
                .should()
                .callMethodWhere(describe("gives or takes floating point", call -> isFloating(call, floating)))
                .check(product);
    }

    private static boolean isFloating(JavaCall<?> call, DescribedPredicate<JavaClass> floating) {
        return floating.test(call.getTarget().getRawReturnType())
                || call.getTarget().getRawParameterTypes().stream().anyMatch(floating);
    }

    @Test
    void onlyTheSurroundingsKnowTheClockOfTheMachine() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(product);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "ops.Surroundings")
                .should()
                .callMethodWhere(describe(
                        "starts a clock of the machine",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")))
                .check(product);
    }

    /** Files are reached through the path that was given, so that tests can stand between the program and the disk. */
    @Test
    void onlyWhatHandsWorkbooksToTheirLibraryKnowsFilesByAnotherWayThanTheirPath() {
        noClasses()
                .that(resideInAnyPackage(
                        ROOT + "disk..",
                        ROOT + "intake..",
                        ROOT + "publish..",
                        ROOT + "reply..",
                        ROOT + "backup..",
                        ROOT + "batch..",
                        ROOT + "ops.."))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .callMethod(Path.class, "toFile")
                .check(product);
    }

    @Test
    void onlyTheStepFactoryBuildsSteps() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "batch.Steps")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch.core.step.builder..")
                .check(product);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + "cli.."))
                .should(ACCESS_STANDARD_STREAMS)
                .check(product);
    }

    @Test
    void onlyConfigurationsCarryAnnotationsOfSpring() {
        DescribedPredicate<JavaClass> annotation =
                resideInAPackage("org.springframework..").and(describe("annotation", JavaClass::isAnnotation));
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Configuration")
                .should()
                .dependOnClassesThat(annotation)
                .check(product);
    }
}
