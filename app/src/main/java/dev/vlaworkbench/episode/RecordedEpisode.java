package dev.vlaworkbench.episode;

import dev.vlaworkbench.api.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An episode read into memory.
 *
 * @param frames upright, one per control step
 * @param actions seven numbers per control step; empty when the recording has none
 * @param framesFollowActions whether frame t is the picture after action t
 */
record RecordedEpisode(
        String name,
        Path file,
        String instruction,
        List<RgbImage> frames,
        List<List<Double>> actions,
        boolean framesFollowActions,
        FramePreparation preparation,
        Optional<Boolean> success,
        List<String> notes)
        implements
            Episode {

    RecordedEpisode {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
        notes = List.copyOf(notes);
        if (frames.isEmpty() || !(actions.isEmpty() || actions.size() == frames.size())) {
            throw new IllegalArgumentException("an episode has at least one frame, and an action for each or for none");
        }
    }

    @Override
    public int steps() {
        return frames.size();
    }

    @Override
    public RgbImage frame(int t) {
        return frames.get(t);
    }

    @Override
    public Optional<List<Double>> recordedAction(int t) {
        return actions.isEmpty() ? Optional.empty() : Optional.of(actions.get(t));
    }

    @Override
    public Optional<List<Double>> actionInViewOf(int t) {
        int chosen = framesFollowActions ? t + 1 : t;
        return chosen < actions.size() ? Optional.of(actions.get(chosen)) : Optional.empty();
    }
}
