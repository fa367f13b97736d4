package dev.vlaworkbench.rollout;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.RolloutRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects an episode's frames, states and commands while it runs. One thread at a time. */
public final class RolloutRecorder {

    private final List<RgbImage> frames = new ArrayList<>();
    private final List<List<Double>> actions = new ArrayList<>();
    private final List<double[]> states = new ArrayList<>();
    private final List<RobotReading> robot = new ArrayList<>();

    void see(WorldEpisode scene, RgbImage frame) {
        frames.add(frame);
        states.add(scene.state());
        scene.robot().ifPresent(robot::add);
    }

    void act(List<Double> command) {
        actions.add(command);
    }

    /**
     * The episode so far, to be written.
     *
     * @param world the world's id
     * @param instruction the task
     * @param succeeded how it ended
     * @return empty when no step was finished
     */
    public Optional<RolloutRecording> recording(String world, String instruction, boolean succeeded) {
        int steps = actions.size();
        return steps == 0
                ? Optional.empty()
                : Optional.of(new RolloutRecording(world, instruction, succeeded, frames.subList(0, steps), actions,
                        states.subList(0, steps).toArray(double[][]::new),
                        robot.size() < steps
                                ? List.of()
                                : robot.subList(0, steps).stream().map(RolloutRecorder::row)
                                        .toList()));
    }

    private static RolloutRecording.Robot row(RobotReading reading) {
        return new RolloutRecording.Robot(array(reading.handPosition()), array(reading.handOrientation()),
                array(reading.fingers()), array(reading.joints()));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
