package dev.vlaworkbench.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StepOutcome;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VerifiedGuess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strategy that misbehaves as its parameter says; its source is a test resource. Another lane must not notice. */
class HostileStrategyTest {

    private static final ModelShape MODEL = new ModelShape(4, 2, 8, 16);
    private static final Duration LIMIT = StrategyCatalog.DEFAULT_TIME_LIMIT;
    private static final String START = "Strategy 'hostile' (plug-in hostile.jar) ";
    private static final String END = "; report this to the plug-in's author.";

    /** One that is the model's choice, and another. */
    private static final List<VerifiedGuess> GUESSES = List.of(
            new VerifiedGuess(1, 31_800, 31_800, -0.5, -0.5, 1), new VerifiedGuess(1, 31_801, 31_800, -2, -0.5, 1));

    @TempDir
    private static Path folder;
    private static StrategyCatalog catalog;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = HostileStrategyTest.class.getResourceAsStream("/strategy/Hostile.java.txt")) {
            PluginJar.withId("hostile")
                    .source("stranger.Hostile", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .writeTo(folder, "hostile.jar");
        }
        catalog = StrategyCatalog.load(folder, LIMIT);
        assertEquals(List.of(), catalog.problems());
    }

    @AfterAll
    static void unload() {
        System.setProperty("hostile.strategy.release", "now");
        catalog.close();
    }

    @AfterEach
    void anotherLaneOfTheSamePluginGoesOn() throws StrategyFault {
        try (RunningStrategy running = open("none")) {
            assertInstanceOf(StepDecision.RunModel.class, running.decide(new FakeStep(1, 4)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create-throws | threw java.lang.IllegalStateException (boom)
            create-null   | returned null instead of a strategy
            create-loops  | did not return within 2.0 s
            """)
    void containsCreation(String fault, String phrase) {
        StrategyFault thrown = assertThrows(StrategyFault.class, () -> open(fault));
        assertEquals(START + phrase + " when it was created" + END, thrown.getMessage());
    }

    @Test
    void tellsThatParametersWereRefused() {
        assertEquals("Strategy 'hostile' cannot run with these parameters: it does not like them.",
                assertThrows(UserException.class, () -> open("create-refuses")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            observations-null        | returned null
            observations-throw       | threw java.lang.IllegalStateException (boom)
            observations-layer-9     | asked for the attention of layer 9 of a model with layers 0..3
            observations-before-4    | asked to decide before layer 4 of a model with layers 0..3
            """)
    void containsObservations(String fault, String phrase) throws StrategyFault {
        try (RunningStrategy running = open(fault)) {
            StrategyFault thrown = assertThrows(StrategyFault.class, running::observations);
            assertEquals(START + phrase + " when it was asked what it observes" + END, thrown.getMessage());
        }
    }

    @Test
    void sortsBoundariesByNumberWhateverTheirSetSays() throws StrategyFault {
        try (RunningStrategy running = open("observations-backwards")) {
            assertEquals(new TreeSet<>(List.of(1, 2, 3)), running.observations().decisionLayers());
            assertEquals(1, running.observations().decisionLayers().first());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throws             | threw java.lang.IllegalStateException (boom)
            throws-checked     | threw java.io.IOException (sneaked)
            throws-error       | threw java.lang.AssertionError (broken)
            throws-unspeakable | threw stranger.Hostile$Unspeakable, which cannot be described,
            throws-linkage     | threw java.lang.NoClassDefFoundError (stranger/Gone)
            plan-of-token-256  | threw java.lang.IllegalArgumentException (visual token 256 is outside 0..255)
            plan-of-text       | threw java.lang.IllegalArgumentException (visual token -1 is outside 0..255)
            draft-outside      | gave the action token 40000 of a model with tokens 0..31999
            draft-deep         | threw java.lang.IllegalArgumentException (guess 0 stands behind guess 4, which does not come before it)
            jacobi-outside     | gave the action token 2147483647 of a model with tokens 0..31999
            skip-outside       | gave the action token -5 of a model with tokens 0..31999
            maps-65            | returned 65 score maps; at most 64 can be shown
            name-huge          | returned a name or unit of more than 120 characters
            overflows          | threw java.lang.StackOverflowError
            null               | returned null instead of a decision
            null-plan          | returned a decision without a plan
            null-explanation   | returned a decision without an explanation
            null-kind          | gave visual token 0 no kind of disposition
            reuse-at-4         | lets visual token 7 leave at layer 4 of a model with layers 0..3
            drop-at-99         | lets visual token 0 leave at layer 99 of a model with layers 0..3
            plan-of-255        | threw java.lang.IllegalArgumentException (a token plan needs 256 dispositions, found 255)
            plan-of-strings    | threw java.lang.ClassCastException
            map-of-255         | threw java.lang.IllegalArgumentException (score map 'm' needs 256 values, found 255)
            map-infinite       | threw java.lang.IllegalArgumentException (score map 'm' holds an infinite value)
            maps-same-name     | returned two score maps named 'm'
            sets-same-name     | returned two token sets named 's'
            set-twice          | threw java.lang.IllegalArgumentException (token set 's' holds token 3 twice)
            set-text-token     | threw java.lang.IllegalArgumentException (visual token 256 is outside 0..255)
            set-bos            | threw java.lang.IllegalArgumentException (visual token -1 is outside 0..255)
            scalar-nan         | returned the scalar k = NaN, which is no finite number
            scalar-infinite    | returned the scalar k = Infinity, which is no finite number
            scalar-null        | returned the scalar k = null, which is no finite number
            scalar-string      | threw java.lang.ClassCastException
            skip-null          | skipped the model without an action
            skip-nan           | threw java.lang.IllegalArgumentException (an action's values must be finite, found NaN)
            """)
    void containsDecisions(String fault, String phrase) throws StrategyFault {
        try (RunningStrategy running = open(fault)) {
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(3, 4)));
            String message = thrown.getMessage();
            assertTrue(message.startsWith(START + phrase), message);
            assertTrue(message.endsWith(" at control step 3" + END), message);
            assertEquals(phrase.startsWith("threw java."), thrown.getCause() != null);
            assertSame(thrown, assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(4, 4))));
        }
    }

    @Test
    void containsAHugeArray() throws StrategyFault {
        try (RunningStrategy running = open("hogs")) {
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(0, 4)));
            assertTrue(thrown.getMessage().startsWith(START + "threw java.lang.OutOfMemoryError ("),
                    thrown.getMessage());
        }
    }

    @Test
    void containsAHunger() throws StrategyFault {
        try (RunningStrategy running = open("churns")) {
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(2, 4)));
            assertEquals(START + "asked for more than 1024 MiB of memory in one call at control step 2" + END,
                    thrown.getMessage());
        }
    }

    @Test
    void aScoreThatIsNoNumberMeansThatATokenHasNone() throws StrategyFault {
        try (RunningStrategy running = open("map-nan")) {
            StepDecision decision = running.decide(new FakeStep(0, 4));
            assertTrue(Double.isNaN(decision.explanation().scoreMaps().getFirst().at(8)));
        }
    }

    @Test
    void keepsWhatItGaveBetweenLayersFromBeingChanged() throws StrategyFault {
        try (RunningStrategy running = open("layer-mutates")) {
            running.decide(new FakeStep(2, 4));
            AfterLayerOne context = new AfterLayerOne();
            running.decideAtLayer(context);
            assertArrayEquals(new double[PatchGrid.TOKENS], context.lastRow);
        }
    }

    @Test
    void abandonsAnEndlessLoop() throws StrategyFault {
        try (RunningStrategy running = open("loops")) {
            long before = System.nanoTime();
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(5, 4)));
            assertEquals(START + "did not return within 2.0 s at control step 5" + END, thrown.getMessage());
            assertTrue(System.nanoTime() - before < Duration.ofSeconds(20).toNanos());
            assertSame(thrown, assertThrows(StrategyFault.class, () -> running.observe(outcome())));
        }
    }

    @Test
    void keepsWhatItGaveFromBeingChanged() throws StrategyFault {
        try (RunningStrategy running = open("mutates")) {
            FakeStep step = new FakeStep(1, 4);
            running.decide(step);
            double[] ones = new double[PatchGrid.TOKENS];
            java.util.Arrays.fill(ones, 1);
            assertArrayEquals(ones, step.similarity());
            assertArrayEquals(new double[]{1, 1, 1, 1}, step.entropies());
        }
    }

    @Test
    void copiesTheTraceButNoClassOfThePlugin() throws StrategyFault {
        try (RunningStrategy running = open("throws-own")) {
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(0, 4)));
            Throwable cause = thrown.getCause();
            assertEquals("stranger.Hostile$Own (mine)", cause.toString());
            assertSame(HostileStrategyTest.class.getClassLoader(), cause.getClass().getClassLoader());
            assertTrue(List.of(cause.getStackTrace()).stream()
                    .anyMatch(frame -> frame.getClassName().startsWith("stranger.Hostile")));
            assertEquals("java.lang.IllegalStateException (deeper)", cause.getCause().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            layer-throws     | threw java.lang.IllegalStateException (boom)
            layer-null       | returned null instead of a decision
            layer-too-early  | let visual token 9 leave at layer 1, which has already run
            layer-resurrects | changed visual token 5, which had left the pass at layer 1
            layer-too-late   | lets visual token 9 leave at layer 4 of a model with layers 0..3
            """)
    void containsDecisionsBetweenLayers(String fault, String phrase) throws StrategyFault {
        try (RunningStrategy running = open(fault)) {
            running.decide(new FakeStep(2, 4));
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.decideAtLayer(new AfterLayerOne()));
            assertEquals(START + phrase + " at control step 2 before layer 2" + END, thrown.getMessage());
        }
    }

    @Test
    void acceptsADecisionBetweenLayersThatBeginsThere() throws StrategyFault {
        try (RunningStrategy running = open("layer-drops")) {
            running.decide(new FakeStep(2, 4));
            TokenPlan plan = running.decideAtLayer(new AfterLayerOne()).plan();
            assertEquals(Disposition.dropFrom(2), plan.of(9));
            assertEquals(Disposition.reuseFrom(1), plan.of(5));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accepts-null    | returned null instead of which guesses it accepts
            accepts-few     | gave 1 answers for 2 guesses
            accepts-maybe   | left open whether it accepts guess 1
            accepts-strings | gave something else than yes or no for guess 0
            accepts-throws  | threw java.lang.IllegalStateException (boom)
            accepts-loops   | did not return within 2.0 s
            """)
    void containsAcceptingGuesses(String fault, String phrase) throws StrategyFault {
        try (RunningStrategy running = open(fault)) {
            running.decide(new FakeStep(2, 4));
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.acceptGuesses(GUESSES));
            assertEquals(START + phrase + " at control step 2 when it was asked which guesses it accepts" + END,
                    thrown.getMessage());
        }
    }

    @Test
    void acceptsTheModelsOwnChoiceByItself() throws StrategyFault {
        try (RunningStrategy running = open("none")) {
            assertEquals(List.of(true, false), running.acceptGuesses(GUESSES));
        }
    }

    @Test
    void containsObserving() throws StrategyFault {
        try (RunningStrategy running = open("observe-throws")) {
            StrategyFault thrown = assertThrows(StrategyFault.class, () -> running.observe(outcome()));
            assertEquals(
                    START + "threw java.lang.IllegalStateException (boom) when it learned what became of control step 6"
                            + END,
                    thrown.getMessage());
            assertNotNull(thrown.getCause());
        }
    }

    @Test
    void refusesCallsAfterItWasClosed() throws StrategyFault {
        RunningStrategy running = open("none");
        running.close();
        assertEquals(START + "was called after it had been stopped at control step 0" + END,
                assertThrows(StrategyFault.class, () -> running.decide(new FakeStep(0, 4))).getMessage());
    }

    private static RunningStrategy open(String fault) throws StrategyFault {
        return catalog.open(catalog.choose("hostile:fault=" + fault), MODEL);
    }

    private static StepOutcome outcome() {
        return new StepOutcome(
                6, TokenPlan.dense(), new Action(List.of(), Collections.nCopies(Action.DIMENSIONS, 0.0)), true);
    }

    /** Layer 1 has run; token 5 left before it. */
    private static final class AfterLayerOne implements LayerContext {

        private final double[] lastRow = new double[PatchGrid.TOKENS];

        @Override
        public int layer() {
            return 2;
        }

        @Override
        public TokenPlan plan() {
            return TokenPlan.dense().with(List.of(5), Disposition.reuseFrom(1));
        }

        @Override
        public double[] lastRowAttention() {
            return lastRow;
        }

        @Override
        public TextToVisionAttention textAttention() {
            return TextToVisionAttention.of(List.of(1), 1, new float[PatchGrid.TOKENS]);
        }
    }
}
