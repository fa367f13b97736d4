package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.LoadProgress;
import dev.vlaworkbench.replay.Cancellation;
import dev.vlaworkbench.rollout.ClosedLoop.StepListener;
import dev.vlaworkbench.rollout.EvaluationEpisode;
import dev.vlaworkbench.rollout.FakeWorld;
import dev.vlaworkbench.rollout.SimulatedWorld;
import dev.vlaworkbench.rollout.WorldJar;
import dev.vlaworkbench.rollout.WorldTask;
import dev.vlaworkbench.strategy.PluginFolderUnderTest;
import dev.vlaworkbench.ui.rollout.RolloutRequest;
import dev.vlaworkbench.ui.rollout.Rollouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's rollouts with a real model. */
class LocalRolloutsTest {

    private static final Path CHECKPOINT = Path.of("src/test/resources/reference/openvla-tiny");
    private static final StepListener NOBODY = steps -> {};

    @TempDir
    private Path temp;

    private LocalBackend backend;
    private Rollouts rollouts;

    @BeforeEach
    void start() throws IOException {
        Path worlds = WorldJar.folderWithFake(Files.createDirectory(temp.resolve("worlds")));
        Path plugins = PluginFolderUnderTest.write(Files.createDirectory(temp.resolve("plugins")));
        backend = new LocalBackend(plugins, worlds, temp.resolve("recordings"), DeviceChoice.CPU);
        rollouts = backend.rollouts().orElseThrow();
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void recordsAnEpisodeThatOpens() {
        load();
        Path file = rollouts.run(request(FakeWorld.WAIT, "reusing"), NOBODY, new Cancellation()).join().orElseThrow();
        assertEquals("near--wait--seed1000001--reusing--success.hdf5", file.getFileName().toString());
        Episode episode = backend.open(file, EpisodeOptions.none());
        assertEquals(4, episode.steps());
        assertEquals(Optional.of(true), episode.success());
    }

    @Test
    void aCancelledRolloutLeavesNothing() {
        load();
        Cancellation cancellation = new Cancellation();
        assertEquals(Optional.empty(),
                rollouts.run(request(FakeWorld.NEVER, "dense"), steps -> cancellation.cancel(), cancellation).join());
        assertTrue(Files.notExists(temp.resolve("recordings")));
    }

    @Test
    void faultsAreSentences() {
        assertTrue(failure(FakeWorld.WAIT, "dense").contains("No model is loaded"));
        load();
        assertTrue(failure(FakeWorld.WAIT, "failing").contains("out of ideas"));
        assertTrue(failure(FakeWorld.BREAK, "dense").contains("a joint came loose"));
    }

    @Test
    void anotherModelEndsTheRolloutOfTheLastOne() {
        load();
        CompletableFuture<?> other = new CompletableFuture<>();
        CompletableFuture<Optional<Path>> running = rollouts.run(request(FakeWorld.NEVER, "dense"), steps -> {
            if (steps == 1) {
                load();
                other.complete(null);
            }
        }, new Cancellation());
        CompletionException ended = assertThrows(CompletionException.class, running::join);
        assertTrue(ended.getCause().getMessage().contains("The model was closed"), ended.getCause().getMessage());
        other.join();
        assertTrue(rollouts.run(request(FakeWorld.WAIT, "dense"), NOBODY, new Cancellation()).join().isPresent());
    }

    private String failure(WorldTask task, String strategy) {
        CompletionException failed = assertThrows(CompletionException.class,
                () -> rollouts.run(request(task, strategy), NOBODY, new Cancellation()).join());
        return assertInstanceOf(UserException.class, failed.getCause()).getMessage();
    }

    private void load() {
        backend.load(CHECKPOINT, LoadProgress.NONE).join();
    }

    private RolloutRequest request(WorldTask task, String strategy) {
        SimulatedWorld world = rollouts.worlds().getFirst();
        return new RolloutRequest(world, new EvaluationEpisode("near", task, 1, 1_000_001), backend.choose(strategy));
    }
}
