package dev.vlaworkbench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.strategy.StrategyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strategies that promise to change no token change none, on every episode that ships with the distribution. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LosslessDecodingIT {

    private static final Path HOME = Path.of(System.getProperty("distribution.folder"));
    /** Enough to see right and wrong guesses; whole episodes would take minutes. */
    private static final int STEPS = 8;

    private InferenceThread inference;
    private VlaModel model;
    private StrategyCatalog catalog;

    @BeforeAll
    void open() throws IOException {
        Path checkpoint = files("checkpoints").getFirst();
        inference = new InferenceThread();
        model = inference.submit(() -> OpenVla.load(checkpoint, DeviceChoice.CPU)).join();
        catalog = StrategyCatalog.load(HOME.resolve("plugins"));
    }

    @AfterAll
    void close() {
        catalog.close();
        inference.submit(() -> {
            model.close();
            return null;
        }).join();
        inference.close();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("samples").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static List<Path> episodes() throws IOException {
        return files("episodes");
    }

    @ParameterizedTest
    @MethodSource("episodes")
    void theTokensAreThoseOfDecodingOneByOne(Path file) {
        assertSameTokens(file, List.of(
                "dense", "pd-vla", "pd-vla:preset=published", "draft-free-spec:preset=exact",
                "draft-free-spec:preset=tree",
                "draft-free-spec:preset=probable,p=1"));
        assertSameTokens(file, List.of(
                "infoentropy", "infoentropy-draft", "infoentropy-draft:verify=jacobi,guess=linear",
                "infoentropy-draft:guess=tree"));
    }

    private void assertSameTokens(Path file, List<String> choices) {
        List<LaneSpec> lanes = LaneSpec.named(choices.stream().map(catalog::choose).toList());
        RecordingListener heard = new RecordingListener();
        inference.submit(() -> {
            Episode episode = EpisodeReader.open(file, EpisodeOptions.none());
            Replay.withoutReference(episode, model, catalog, lanes, new StepRange(0, STEPS - 1))
                    .run(heard, new Cancellation());
            return null;
        }).join();
        assertEquals(List.of(), heard.failures);
        List<Action> plain = actions(heard, lanes.getFirst());
        assertEquals(STEPS, plain.size());
        assertTrue(plain.stream().distinct().count() > 1, "a model that always says the same shows nothing");
        for (LaneSpec lane : lanes) {
            assertEquals(plain, actions(heard, lane), lane.name());
        }
    }

    private static List<Action> actions(RecordingListener heard, LaneSpec lane) {
        return heard.of(lane.name()).stream().map(StepRecord::action).toList();
    }
}
