package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.ui.command.Category;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.command.Commands;
import javafx.beans.value.ObservableValue;

/** Moving along the episode. */
public final class PlayCommands {

    private static final int LARGE_STEP = 10;

    private final PlaybackModel playback;
    private final ObservableValue<Boolean> hasSteps;

    /**
     * Commands for a clock.
     *
     * @param playback the clock
     */
    public PlayCommands(PlaybackModel playback) {
        this.playback = playback;
        hasSteps = playback.stepsProperty().greaterThan(0);
    }

    /**
     * Declares them.
     *
     * @param commands the window's
     */
    public void addTo(Commands commands) {
        commands.add(
                named("play.toggle", "Play or pause").keys("Space").runs(playback::togglePlaying),
                named("play.faster", "Faster").typed("]").runs(playback::faster),
                named("play.slower", "Slower").typed("[").runs(playback::slower),
                move("play.back", "One step back", "Left", -1),
                move("play.on", "One step on", "Right", 1),
                move("play.back-ten", "Ten steps back", "Shift+Left", -LARGE_STEP),
                move("play.on-ten", "Ten steps on", "Shift+Right", LARGE_STEP),
                named("play.first", "First step").keys("Home")
                        .runs(() -> playback.move(-playback.stepProperty().get())),
                named("play.last", "Last step").keys("End").runs(() -> playback.move(playback.stepsProperty().get())),
                named("play.jump", "Go to step…").keys("Shortcut+G").runs(playback::askForStep));
        addRanges(commands);
    }

    private void addRanges(Commands commands) {
        ObservableValue<Boolean> hasMarks = playback.marksProperty().map(marks -> !marks.isEmpty());
        commands.add(
                named("play.mark", "Mark this step").keys("M")
                        .help("Marks the step in the timeline, in every chart and in what is exported; again to unmark.")
                        .runs(playback::toggleMark),
                named("play.mark-back", "Previous marked step").when(hasMarks).typed(",")
                        .runs(playback::toPreviousMark),
                named("play.mark-on", "Next marked step").when(hasMarks).typed(".").runs(playback::toNextMark),
                named("play.marks-clear", "Remove all marks").when(hasMarks).runs(playback::clearMarks),
                named("play.loop-clear", "End the loop").when(playback.loopProperty().isNotNull()).keys("L")
                        .help("Shift and dragging on the timeline or a chart loops a range; this plays to the end again.")
                        .runs(playback::clearLoop));
    }

    private Command move(String id, String title, String keys, int by) {
        return named(id, title).keys(keys).runs(() -> playback.move(by));
    }

    private Command.Declaration named(String id, String title) {
        return Command.named(id, title).in(Category.RUN, 0).when(hasSteps);
    }
}
