package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rollout video, one frame per control step, as the evaluation scripts of OpenVLA and its successors save it. */
final class RolloutVideo {

    private static final int OPENVLA_SIDE = 224;

    private final Path file;
    private final MemoryBudget budget;
    private final Optional<RolloutFileName> fileName;

    RolloutVideo(Path file, MemoryBudget budget) {
        this.file = file;
        this.budget = budget;
        this.fileName = RolloutFileName.parse(file.getFileName().toString());
    }

    /** The video as an episode, its frames counted but not kept. */
    EpisodeSummary summary() {
        String instruction = InstructionSidecar.instructionFor(file).or(this::fromFileName).orElse("");
        return new EpisodeSummary(name(), instruction, new VideoFrames(file, budget).count());
    }

    /**
     * Reads every frame.
     *
     * @throws UserException when the video is damaged, or nobody says the instruction
     */
    Episode read(EpisodeOptions options) {
        options.demo().ifPresent(demo -> {
            throw new UserException(file + " is a video and holds one episode, so there is no \"" + demo
                    + "\" in it; leave the episode's name out.");
        });
        Optional<String> said = said(options);
        String instruction = instruction(said);
        List<RgbImage> frames = new VideoFrames(file, budget).read();
        RgbImage first = frames.getFirst();
        return new RecordedEpisode(name(), file, instruction, frames, List.of(), false, preparation(first),
                fileName.map(RolloutFileName::success), notes(said.isEmpty(), isModelSized(first), first));
    }

    /**
     * Reads one frame. Any but the first is reached through those before it.
     *
     * @throws UserException as {@link #read} does
     */
    EpisodeGlance glance(EpisodeOptions options, int t) {
        if (t > 0 || options.demo().isPresent()) {
            Episode read = read(options);
            return new EpisodeGlance(read.frame(Math.min(t, read.steps() - 1)), read.preparation(),
                    read.instruction());
        }
        String instruction = instruction(said(options));
        RgbImage first = new VideoFrames(file, budget).readFirst();
        return new EpisodeGlance(first, preparation(first), instruction);
    }

    private Optional<String> said(EpisodeOptions options) {
        return options.instruction().or(() -> InstructionSidecar.instructionFor(file));
    }

    private String instruction(Optional<String> said) {
        return said.or(this::fromFileName)
                .orElseThrow(
                        () -> new UserException(file + " does not say what the task is; give it with --instruction or "
                                + "write it in " + InstructionSidecar.stem(file) + ".txt beside the video."));
    }

    private static boolean isModelSized(RgbImage first) {
        return first.width() == OPENVLA_SIDE && first.height() == OPENVLA_SIDE;
    }

    private static FramePreparation preparation(RgbImage first) {
        return isModelSized(first) ? FramePreparation.ROLLOUT_VIDEO : FramePreparation.RAW_FRAME;
    }

    /** The first frame, and how the rollout ended. */
    EpisodePreview preview() {
        return new EpisodePreview(new VideoFrames(file, budget).readFirst(), fileName.map(RolloutFileName::success));
    }

    private List<String> notes(boolean instructionFromName, boolean modelSized, RgbImage first) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "The colours of a video have been through lossy compression, so patch similarities differ a little from those "
                        + "of raw frames, and it has no recorded actions.");
        if (instructionFromName && fileName.isPresent() && fileName.get().cut()) {
            notes.add(
                    "The instruction comes from the file name, which the recording script cuts at 50 characters; give the "
                            + "whole sentence with --instruction.");
        }
        fileName.flatMap(RolloutFileName::camera)
                .ifPresent(camera -> notes.add("The name says that VLA-Cache recorded the "
                        + camera + " camera; such frames can carry painted patches, which the model would see too."));
        if (!modelSized) {
            notes.addAll(FrameNotes.of(first));
        }
        return notes;
    }

    private Optional<String> fromFileName() {
        return fileName.flatMap(RolloutFileName::instruction);
    }

    private String name() {
        return InstructionSidecar.stem(file);
    }
}
