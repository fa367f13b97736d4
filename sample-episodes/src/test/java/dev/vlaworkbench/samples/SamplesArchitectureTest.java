package dev.vlaworkbench.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vlaworkbench.samples", importOptions = DoNotIncludeTests.class)
class SamplesArchitectureTest {

    private static final String SAMPLES = "dev.vlaworkbench.samples.";

    @ArchTest
    static final ArchRule THE_WORLD_KNOWS_NOTHING_ELSE = classes()
            .that().resideInAPackage(SAMPLES + "world")
            .should().onlyDependOnClassesThat().resideInAnyPackage(SAMPLES + "world", "java..")
            .because("physics and tasks do not change with how they are drawn, recorded or learned");

    @ArchTest
    static final ArchRule PICTURES_KNOW_THE_WORLD_ONLY = classes()
            .that().resideInAPackage(SAMPLES + "render")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(SAMPLES + "render", SAMPLES + "world", "dev.vlaworkbench.api", "java..")
            .because("a picture is a function of seed and state");

    @ArchTest
    static final ArchRule THE_EXPERT_KNOWS_WORLD_AND_PICTURES_ONLY = classes()
            .that().resideInAPackage(SAMPLES + "expert")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage(SAMPLES + "expert", SAMPLES + "render", SAMPLES + "world", "java..")
            .because("what it demonstrates does not depend on who learns from it");

    @ArchTest
    static final ArchRule NO_PLATFORM_DEPENDENT_TRIGONOMETRY = noClasses()
            .that().resideInAnyPackage(SAMPLES + "world", SAMPLES + "render", SAMPLES + "expert")
            .should().callMethod(Math.class, "sin", double.class)
            .orShould().callMethod(Math.class, "cos", double.class)
            .orShould().callMethod(Math.class, "tan", double.class)
            .orShould().callMethod(Math.class, "atan2", double.class, double.class)
            .orShould().callMethod(Math.class, "acos", double.class)
            .orShould().callMethod(Math.class, "pow", double.class, double.class)
            .orShould().callMethod(Math.class, "exp", double.class)
            .orShould().callMethod(Math.class, "hypot", double.class, double.class)
            .because("the same seed has to give the same bytes on every machine; StrictMath does");
}
