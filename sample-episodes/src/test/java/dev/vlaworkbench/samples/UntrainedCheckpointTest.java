package dev.vlaworkbench.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.episode.EpisodeReader;
import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.ForwardResult;
import dev.vlaworkbench.model.ModelLane;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.Prompt;
import dev.vlaworkbench.model.VlaModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed checkpoint is what this module makes, and what the workbench runs. */
class UntrainedCheckpointTest {

    private final SampleFiles committed = new SampleFiles(Path.of("").toAbsolutePath());

    @TempDir
    Path folder;

    @Test
    void makingItAgainGivesTheSameBytes() throws IOException {
        SampleFiles again = new SampleFiles(folder);
        again.writeCheckpoint();

        assertEquals(names(committed.checkpoint()), names(again.checkpoint()));
        long bytes = 0;
        for (String name : names(again.checkpoint())) {
            byte[] expected = Files.readAllBytes(committed.checkpoint().resolve(name));
            assertArrayEquals(expected, Files.readAllBytes(again.checkpoint().resolve(name)), name);
            bytes += expected.length;
        }
        assertTrue(bytes < 4_000_000, bytes + " bytes");
    }

    @Test
    void theWorkbenchRunsItAndSaysThatItIsUntrained() {
        Episode episode = EpisodeReader.open(committed.episode(Bundled.ALL.getFirst()), EpisodeOptions.none());
        try (VlaModel model = OpenVla.load(committed.checkpoint(), DeviceChoice.CPU)) {
            assertTrue(model.info().untrained());
            Prompt prompt = model.prompt(episode.instruction());
            assertFalse(prompt.ids().contains(0), "every word is known: " + prompt.ids());

            Set<List<Integer>> answers = new HashSet<>();
            try (ModelLane lane = model.openLane(prompt)) {
                for (int t : new int[]{0, 20, 48}) {
                    model.see(model.prepare(episode.frame(t), episode.preparation()));
                    ForwardResult result = lane.run(TokenPlan.dense(), ObservationRequest.none(), context -> {
                        throw new AssertionError("no decision was asked for");
                    });
                    assertTrue(result.action().tokens().stream().allMatch(token -> token >= 256 && token < 512),
                            "action bins only: " + result.action());
                    answers.add(result.action().tokens());
                }
            }
            assertTrue(answers.size() > 1, "the picture has a say: " + answers);
        }
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return new HashSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
