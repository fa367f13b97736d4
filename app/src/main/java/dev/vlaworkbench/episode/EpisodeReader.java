package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads recorded episodes: LIBERO's HDF5 demonstrations, as published or as OpenVLA regenerates them, and rollout videos. The
 * format is found from the file's content, not from its name.
 */
public final class EpisodeReader {

    private EpisodeReader() {}

    /**
     * Names the episodes of a file without reading their frames.
     *
     * @param file a recording
     * @return in the order of their numbers, at least one
     * @throws UserException when the file is missing, damaged or no recording
     */
    public static List<EpisodeSummary> list(Path file) {
        return switch (RecordingFormat.of(file)) {
            case HDF5 -> {
                try (LiberoFile demonstrations = LiberoFile.open(file)) {
                    yield demonstrations.summaries();
                }
            }
            case VIDEO -> List.of(new RolloutVideo(file, MemoryBudget.ofHeap()).summary());
        };
    }

    /**
     * Reads one episode into memory.
     *
     * @param file a recording
     * @param options which episode, and the instruction where the file has none
     * @return the episode
     * @throws UserException when the file is missing, damaged or no recording, when it lacks the episode asked for, or when
     *     nobody says the instruction
     */
    public static Episode open(Path file, EpisodeOptions options) {
        return switch (RecordingFormat.of(file)) {
            case HDF5 -> {
                try (LiberoFile demonstrations = LiberoFile.open(file)) {
                    yield demonstrations.read(options, MemoryBudget.ofHeap());
                }
            }
            case VIDEO -> new RolloutVideo(file, MemoryBudget.ofHeap()).read(options);
        };
    }

    /**
     * Reads one frame of an episode and its instruction, which is a fraction of the work of reading it. What else is wrong with
     * the episode is for {@link #open} to find.
     *
     * @param file a recording
     * @param options which episode, and the instruction where the file has none
     * @param t the control step; one behind the end is the last
     * @throws UserException when the file is missing, damaged or no recording, when it lacks the episode asked for, or when
     *     nobody says the instruction
     */
    public static EpisodeGlance glance(Path file, EpisodeOptions options, int t) {
        return switch (RecordingFormat.of(file)) {
            case HDF5 -> {
                try (LiberoFile demonstrations = LiberoFile.open(file)) {
                    yield demonstrations.glance(options, t, MemoryBudget.ofHeap());
                }
            }
            case VIDEO -> new RolloutVideo(file, MemoryBudget.ofHeap()).glance(options, t);
        };
    }

    /**
     * Reads an episode's first frame and leaves the others in the file.
     *
     * @param file a recording
     * @param demo which episode of a file that holds several, as {@code demo_3} or {@code 3}; the first when empty
     * @throws UserException when the file is missing, damaged or no recording, or when it lacks the episode asked for
     */
    public static EpisodePreview preview(Path file, Optional<String> demo) {
        return switch (RecordingFormat.of(file)) {
            case HDF5 -> {
                try (LiberoFile demonstrations = LiberoFile.open(file)) {
                    yield demonstrations.preview(demo, MemoryBudget.ofHeap());
                }
            }
            case VIDEO -> new RolloutVideo(file, MemoryBudget.ofHeap()).preview();
        };
    }
}
