package dev.vlaworkbench.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vlaworkbench", importOptions = DoNotIncludeTests.class)
class ApiArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_THE_JDK_AND_PF4J_ONLY = classes()
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.pf4j..", "dev.vlaworkbench.api..")
            .because("a strategy author compiles against the contract without the workbench, DJL or JavaFX");

    @ArchTest
    static final ArchRule TOUCHES_NO_FILE_AND_NO_NETWORK = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
            .because("the contract passes values; reading recordings and models is the workbench's work");

    @ArchTest
    static final ArchRule KNOWS_NO_SCREEN = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..", "javafx..")
            .because("strategies run without a display");
}
