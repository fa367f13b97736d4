package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One demonstration of a LIBERO file: the group {@code /data/demo_<number>}. */
final class LiberoDemo {

    private static final String FRAMES = "agentview_rgb";
    private static final List<String> PER_STEP = List.of("states", "robot_states", "rewards", "dones");

    private final Path file;
    private final Group demo;
    private final HdfLookup lookup;
    private final String name;

    LiberoDemo(Path file, Group demo, HdfLookup lookup) {
        this.file = file;
        this.demo = demo;
        this.lookup = lookup;
        this.name = demo.getName();
    }

    /**
     * Number of control steps.
     *
     * @throws UserException when frames or actions are missing, misshapen or of different lengths
     */
    int steps() {
        HdfFrames frames = frames();
        checkSteps("actions", actionsDataset().getDimensionsAsLong(), frames.count());
        return frames.count();
    }

    /**
     * Reads frames and actions.
     *
     * @throws UserException when anything in them is not as LIBERO writes it
     */
    Episode read(LiberoInstruction instruction, LiberoAttributes attributes, MemoryBudget budget) {
        HdfFrames frames = frames();
        HdfNumbers actions = actions(frames.count());
        for (String other : PER_STEP) {
            lookup.dataset(demo, other)
                    .ifPresent(dataset -> checkSteps(other, dataset.getDimensionsAsLong(), frames.count()));
        }
        numbers("states").ifPresent(HdfNumbers::checkFinite);
        List<RgbImage> images = frames.readUpright(budget);

        List<String> notes = new ArrayList<>(instruction.notes());
        if (attributes.framesFollowActions()) {
            notes.add(
                    "In LIBERO's own files frame t is the picture after action t, so the model's answer to frame t is compared "
                            + "with recorded action t + 1.");
        }
        attributes.noteOrientation();
        notes.addAll(attributes.notes());
        FrameNotes.of(images.getFirst()).forEach(notes::add);
        actions.noteOutside(-1, 1).ifPresent(notes::add);
        return new RecordedEpisode(name, file, instruction.text(), images, actions.rows(),
                attributes.framesFollowActions(), FramePreparation.RAW_FRAME,
                success(), notes);
    }

    /** The frame of a control step; one behind the end is the last. */
    RgbImage frame(int t, MemoryBudget budget) {
        HdfFrames frames = frames();
        return frames.readUpright(Math.clamp(t, 0, frames.count() - 1), budget);
    }

    /** The first frame, and how the demonstration ended. */
    EpisodePreview preview(MemoryBudget budget) {
        return new EpisodePreview(frames().readUpright(0, budget), success());
    }

    private HdfFrames frames() {
        Group obs = lookup.group(demo, "obs").orElseThrow(() -> new UserException(file + ": " + name
                + " lacks obs/" + FRAMES
                + ", so this looks like a raw collection file; run LIBERO's create_dataset.py on it."));
        Dataset dataset = lookup.dataset(obs, FRAMES)
                .orElseThrow(() -> new UserException(file + ": " + name + " lacks obs/"
                        + FRAMES + " (obs has: "
                        + String.join(", ", obs.getChildren().keySet().stream().sorted().toList())
                        + "); record it with the agent-view camera."));
        return HdfFrames.of(file, name, dataset);
    }

    private Dataset actionsDataset() {
        return lookup.dataset(demo, "actions").orElseThrow(() -> new UserException(file + ": " + name
                + " lacks the dataset actions; give a file of LIBERO demonstrations."));
    }

    private HdfNumbers actions(int steps) {
        Dataset dataset = actionsDataset();
        long[] shape = dataset.getDimensionsAsLong();
        if (shape.length != 2 || shape[1] != 7) {
            throw new UserException(file + ": " + name + " has actions of shape " + Shapes.text(shape)
                    + ", expected 7 action values per step; give demonstrations of one arm, unchunked.");
        }
        checkSteps("actions", shape, steps);
        HdfNumbers actions = HdfNumbers.read(file, name, "actions", dataset);
        actions.checkFinite();
        return actions;
    }

    private void checkSteps(String what, long[] shape, int frames) {
        long steps = shape.length == 0 ? 0 : shape[0];
        if (steps != frames) {
            throw new UserException(
                    file + ": " + name + " has " + steps + " steps of " + what + " and " + frames + " of "
                            + FRAMES + "; record or convert it again.");
        }
    }

    private Optional<HdfNumbers> numbers(String what) {
        return lookup.dataset(demo, what).filter(HdfNumbers::areNumbers)
                .map(dataset -> HdfNumbers.read(file, name, what, dataset));
    }

    private Optional<Boolean> success() {
        Optional<Boolean> done = numbers("dones").map(dones -> dones.last() > 0);
        Optional<Boolean> rewarded = numbers("rewards").map(rewards -> rewards.last() > 0);
        return done.isPresent() && rewarded.isPresent()
                ? Optional.of(done.get() || rewarded.get())
                : done.or(() -> rewarded);
    }
}
