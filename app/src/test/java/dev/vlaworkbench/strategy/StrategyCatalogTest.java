package dev.vlaworkbench.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.EpisodeInfo;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.ParameterSpec;
import dev.vlaworkbench.api.StepDecision;
import dev.vlaworkbench.api.StrategyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyCatalogTest {

    private static final String TUNABLE = """
            package stranger;
            import dev.vlaworkbench.api.*;
            import java.util.*;
            @org.pf4j.Extension
            public class Tunable implements StrategyExtension {
                public StrategyDescriptor descriptor() {
                    return new StrategyDescriptor("tunable", "Tunable", "Does nothing.", "",
                            List.of(new ParameterSpec.IntegerParameter("k", "How many.", 60, 0, 256),
                                    new ParameterSpec.FlagParameter("schedule", "Whether.", true)),
                            List.of(new Preset("few", "Few.", Map.of("k", "3", "schedule", "off"))));
                }
                public Strategy create(ParameterValues parameters, ModelShape model) {
                    if (parameters.integer("k") == 13) {
                        throw new IllegalArgumentException("k = 13 does not fit " + model.layers() + " layers");
                    }
                    return context -> new StepDecision.RunModel(TokenPlan.dense(),
                            new Explanation(List.of(), List.of(), Map.of("k", (double) parameters.integer("k"))));
                }
            }
            """;

    @TempDir
    private Path folder;
    private StrategyCatalog catalog;

    @BeforeEach
    void load() throws IOException {
        PluginJar.withId("tunable").entry("Plugin-Provider", "A stranger").source("stranger.Tunable", TUNABLE)
                .writeTo(folder, "tunable.jar");
        catalog = StrategyCatalog.load(folder);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void runsAStrategyFromAnArchive() throws StrategyFault {
        assertEquals(List.of(), catalog.problems());
        assertEquals(List.of("tunable"), catalog.strategies().stream().map(s -> s.id()).toList());
        assertEquals("A stranger", catalog.plugins().getFirst().provider());
        assertEquals(List.of("tunable"), catalog.plugins().getFirst().strategies());
        try (RunningStrategy running = catalog.open(catalog.choose("tunable:k=5"), new ModelShape(4, 2, 8, 16))) {
            running.startEpisode(new EpisodeInfo("e", "pick", 3, List.of("pick")));
            var decision = assertInstanceOf(StepDecision.RunModel.class, running.decide(new FakeStep(0, 4)));
            assertEquals(Map.of("k", 5.0), decision.explanation().scalars());
        }
    }

    @Test
    void readsParametersAndPresets() {
        assertEquals("tunable", catalog.choose("tunable").text());
        assertEquals(60, catalog.choose("tunable").parameters().integer("k"));
        assertEquals("tunable:k=3,schedule=off", catalog.choose("tunable:preset=few").text());
        assertEquals("tunable:k=9,schedule=off", catalog.choose("tunable:k=9,preset=few").text());
        assertEquals("tunable:k=9", catalog.choose(" tunable : k = 9 , preset=few,schedule=on").text());
    }

    @Test
    void carriesAChoiceOverToAnotherBuild() {
        StrategyDescriptor build = new StrategyDescriptor("tunable", "Tunable", "Does more.", "",
                List.of(new ParameterSpec.IntegerParameter("k", "How many.", 7, 0, 10),
                        new ParameterSpec.FlagParameter("fast", "Whether.", true)),
                List.of());
        assertEquals("tunable:k=9", catalog.choose("tunable:k=9,schedule=off").of(build).text());
        assertEquals(7, catalog.choose("tunable:k=200").of(build).parameters().integer("k"), "not allowed any more");
        assertEquals(7, catalog.choose("tunable").of(build).parameters().integer("k"), "nobody chose the old default");
    }

    @Test
    void saysWhatIsWrongWithAChoice() {
        assertEquals("There is no strategy 'tuneable'; known are tunable.", refusal("tuneable"));
        assertEquals("Strategy 'tunable:k' cannot be read at 'k'; write it as id:name=value,name=value.",
                refusal("tunable:k"));
        assertEquals("Strategy 'tunable:k=1,k=2' gives 'k' twice; give it once.", refusal("tunable:k=1,k=2"));
        assertEquals("Strategy 'tunable': there is no parameter 'K'; known are k, schedule.", refusal("tunable:K=1"));
        assertEquals("Strategy 'tunable': parameter k must be a whole number from 0 to 256, not '257'.",
                refusal("tunable:k=257"));
        assertEquals("Strategy 'tunable': parameter schedule must be on or off, not 'maybe'.",
                refusal("tunable:schedule=maybe"));
        assertEquals("Strategy 'tunable' has no preset 'many'; known are few.", refusal("tunable:preset=many"));
    }

    @Test
    void passesOnThatParametersDoNotFitTheModel() {
        var choice = catalog.choose("tunable:k=13");
        var refused = assertThrows(UserException.class, () -> catalog.open(choice, new ModelShape(4, 2, 8, 16)));
        assertEquals("Strategy 'tunable' cannot run with these parameters: k = 13 does not fit 4 layers.",
                refused.getMessage());
    }

    @Test
    void leavesTheArchiveFreeToBeOverwritten() throws IOException, StrategyFault {
        Files.writeString(folder.resolve("tunable.jar"), "being rebuilt");
        try (RunningStrategy running = catalog.open(catalog.choose("tunable"), new ModelShape(4, 2, 8, 16))) {
            assertEquals("tunable", running.choice().descriptor().id());
        }
    }

    @Test
    void saysWhereItLookedWhenThereIsNoPlugin(@TempDir Path empty) {
        try (StrategyCatalog none = StrategyCatalog.load(empty)) {
            var refused = assertThrows(UserException.class, () -> none.choose("dense"));
            assertEquals("There is no strategy 'dense'; no plug-in could be loaded from " + empty
                    + ", which holds no archive: put the plug-in jars there.", refused.getMessage());
        }
        try (StrategyCatalog none = StrategyCatalog.load(empty.resolve("missing"))) {
            var refused = assertThrows(UserException.class, () -> none.choose("dense"));
            assertTrue(refused.getMessage().contains("does not exist; name the folder that holds the plug-in jars."),
                    refused.getMessage());
        }
    }

    private String refusal(String text) {
        return assertThrows(UserException.class, () -> catalog.choose(text)).getMessage();
    }
}
