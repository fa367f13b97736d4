package dev.vlaworkbench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

@AnalyzeClasses(packages = "dev.vlaworkbench", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_GO_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("ui").definedBy("dev.vlaworkbench.ui..")
            .layer("cli").definedBy("dev.vlaworkbench.cli..")
            .layer("experiment").definedBy("dev.vlaworkbench.experiment..")
            .layer("rollout").definedBy("dev.vlaworkbench.rollout..")
            .layer("replay").definedBy("dev.vlaworkbench.replay..")
            .layer("strategy").definedBy("dev.vlaworkbench.strategy..")
            .layer("model").definedBy("dev.vlaworkbench.model..")
            .layer("episode").definedBy("dev.vlaworkbench.episode..")
            .layer("metrics").definedBy("dev.vlaworkbench.metrics..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("ui").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("experiment").mayOnlyBeAccessedByLayers("ui", "cli")
            .whereLayer("rollout").mayOnlyBeAccessedByLayers("experiment", "ui", "cli")
            .whereLayer("replay").mayOnlyBeAccessedByLayers("rollout", "experiment", "ui", "cli")
            .whereLayer("strategy").mayOnlyBeAccessedByLayers("replay", "rollout", "experiment", "ui", "cli")
            .whereLayer("metrics").mayOnlyBeAccessedByLayers("replay", "rollout", "experiment", "ui", "cli")
            .whereLayer("model").mayOnlyBeAccessedByLayers("replay", "rollout", "experiment", "ui", "cli")
            .whereLayer("episode").mayOnlyBeAccessedByLayers("model", "replay", "rollout", "experiment", "ui", "cli")
            .because("window and command line are two faces of one replay service, which must run and be tested without"
                    + " either");

    @ArchTest
    static final ArchRule ONLY_MODEL_KNOWS_DJL = only("dev.vlaworkbench.model..", "ai.djl..")
            .because("the inference engine can then be changed or faked, and its native memory has one owner");

    @ArchTest
    static final ArchRule ONLY_UI_KNOWS_JAVAFX = only("dev.vlaworkbench.ui..", "javafx..", "atlantafx..")
            .because("everything else runs on a machine without a display");

    @ArchTest
    static final ArchRule ONLY_STRATEGY_KNOWS_PF4J = noClasses()
            .that().resideInAPackage("dev.vlaworkbench..")
            .and().resideOutsideOfPackages("dev.vlaworkbench.strategy..", "dev.vlaworkbench.api..")
            .should().dependOnClassesThat().resideInAPackage("org.pf4j..")
            .because("a plug-in's object outside strategy could be called without its thread and time limit");

    @ArchTest
    static final ArchRule ONLY_CHARTS_KNOW_JFREECHART_AND_AWT = noClasses()
            .that().resideOutsideOfPackage("dev.vlaworkbench.ui.chart..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..", "javax.swing..")
                    .and(not(resideInAPackage("java.awt.image..")))
                    .and(not(resideInAPackage("org.apache.batik.transcoder.."))))
            .because(
                    "two toolkits in one window confuse each other; JFreeChart needs AWT's colours and fonts and no more");

    @ArchTest
    static final ArchRule ONLY_EXPORT_MAKES_PDF = only("dev.vlaworkbench.ui.export..", "org.apache.batik.transcoder..",
            "org.apache.fop..")
            .because("a figure is made as SVG, and its PDF from that");

    @ArchTest
    static final ArchRule BUFFERED_IMAGES_STAY_WITH_IMAGE_CODE = only(
            new String[]{"dev.vlaworkbench.model..", "dev.vlaworkbench.episode..", "dev.vlaworkbench.ui.."},
            "java.awt.image..", "javax.imageio..")
            .because("elsewhere a picture is an immutable RgbImage");

    @ArchTest
    static final ArchRule ONLY_EPISODE_KNOWS_RECORDED_FORMATS = only(
            "dev.vlaworkbench.episode..", "io.jhdf..", "org.bytedeco..")
            .because("a new recorded format is a new reader and nothing else");

    @ArchTest
    static final ArchRule ONLY_CLI_KNOWS_PICOCLI = only("dev.vlaworkbench.cli..", "picocli..", "me.tongfei..")
            .because("the window offers the same without a command line");

    @ArchTest
    static final ArchRule ONLY_CLI_WRITES_TO_THE_CONSOLE = noClasses()
            .that().resideOutsideOfPackage("dev.vlaworkbench.cli..")
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .orShould().callMethod(Throwable.class, "printStackTrace")
            .because("results are values and faults are exceptions; the log goes through SLF4J");

    @ArchTest
    static final ArchRule LOGS_THROUGH_SLF4J = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "ch.qos.logback..")
            .because("who runs the workbench decides where the log goes");

    @ArchTest
    static final ArchRule THREADS_HAVE_AN_OWNER = noClasses()
            .that().resideOutsideOfPackages("dev.vlaworkbench.ui..", "dev.vlaworkbench.cli..")
            .and().doNotHaveFullyQualifiedName("dev.vlaworkbench.replay.InferenceThread")
            .and().doNotHaveFullyQualifiedName("dev.vlaworkbench.strategy.GuardedThread")
            .and().doNotHaveFullyQualifiedName("dev.vlaworkbench.rollout.WorldThreads")
            .should().callConstructor(Thread.class)
            .orShould().callConstructor(Thread.class, Runnable.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().callMethod(Thread.class, "ofPlatform")
            .orShould().callMethod(Thread.class, "ofVirtual")
            .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould().dependOnClassesThat().areAssignableTo(Executors.class)
            .orShould().dependOnClassesThat().areAssignableTo(ForkJoinPool.class)
            .orShould().dependOnClassesThat().areAssignableTo(ExecutorService.class)
            .because(
                    "one thread runs the model, one each runs a strategy and one each a simulated scene; any other would race"
                            + " with them");

    @ArchTest
    static final ArchRule NO_COMMAND_EXITS_FROM_WITHIN = noClasses()
            .that().resideOutsideOfPackages("dev.vlaworkbench.cli..", "dev.vlaworkbench.ui..")
            .should().callMethod(System.class, "exit", int.class)
            .because("a fault below must reach the person as a sentence and leave finished results intact");

    private static ClassesShouldConjunction only(String owner, String... libraries) {
        return only(new String[]{owner}, libraries);
    }

    private static ClassesShouldConjunction only(
            String[] owners, String... libraries) {
        return noClasses().that().resideInAPackage("dev.vlaworkbench..").and().resideOutsideOfPackages(owners)
                .should().dependOnClassesThat().resideInAnyPackage(libraries);
    }
}
