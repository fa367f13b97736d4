package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.model.TrainingStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Progress as lines for people and as rows of a CSV file, one for each report and one for each suite held out. */
final class TrainingLog {

    private static final List<String> DIMENSIONS = List.of("x", "y", "z", "roll", "pitch", "yaw", "gripper");

    private final Path file;
    private final Consumer<String> lines;

    /** Goes on with a log, or begins one. */
    TrainingLog(Path file, Consumer<String> lines) throws IOException {
        this.file = file;
        this.lines = lines;
        if (!Files.exists(file)) {
            String dimensions = DIMENSIONS.stream().map(name -> "bins_off_" + name).collect(Collectors.joining(","));
            row("kind,seconds,step,samples,samples_per_second,learning_rate,loss,auxiliary_loss,mark_loss,gradient_norm,"
                    + "unsound_steps,token_accuracy," + dimensions
                    + ",frames_drawn,frames_per_second,policy_successes,policy_episodes");
        }
    }

    /**
     * Where a training stands.
     *
     * @param seconds trained so far, earlier calls included
     * @param secondsLeft of this call
     * @param step number of the last step
     * @param samples seen so far
     * @param samplesPerSecond since the last report
     * @param learningRate now
     * @param framesDrawn in this call
     * @param framesPerSecond drawn since the last report
     */
    record Standing(double seconds, double secondsLeft, long step, long samples, double samplesPerSecond,
            double learningRate, long framesDrawn, double framesPerSecond) {}

    void say(String format, Object... values) {
        lines.accept(String.format(Locale.ROOT, format, values));
    }

    void progress(Standing at, TrainingStatistics now, List<String> suites, int[][] successes) throws IOException {
        String outcomes = IntStream.range(0, suites.size()).filter(suite -> successes[suite][1] > 0)
                .mapToObj(suite -> suites.get(suite) + " " + successes[suite][0] + "/" + successes[suite][1])
                .collect(Collectors.joining(", "));
        say("%4.0f s, %4.0f s left, step %d, %.2f M samples, %.0f/s, lr %.1e, loss %.3f, aux %.3f, marks %.2f, grad %.2f, tokens"
                + " %.1f %%, bins off %s, %d frames drawn (%.0f/s)%s%s", at.seconds(), at.secondsLeft(), at.step(),
                at.samples() / 1e6, at.samplesPerSecond(), at.learningRate(), now.loss(), now.auxiliaryLoss(),
                now.markLoss(), now.gradientNorm(), 100 * now.meanAccuracy(), bins(now, " "), at.framesDrawn(),
                at.framesPerSecond(), now.unsoundSteps() > 0 ? ", " + now.unsoundSteps() + " UNSOUND STEPS" : "",
                outcomes.isEmpty() ? "" : ", policy alone: " + outcomes);
        row(String.format(Locale.ROOT, "training,%.1f,%d,%d,%.0f,%.3e,%.4f,%.4f,%.4f,%.3f,%d,%.4f,%s,%d,%.0f,%d,%d",
                at.seconds(),
                at.step(), at.samples(), at.samplesPerSecond(), at.learningRate(), now.loss(), now.auxiliaryLoss(),
                now.markLoss(), now.gradientNorm(), now.unsoundSteps(), now.meanAccuracy(), bins(now, ","),
                at.framesDrawn(), at.framesPerSecond(),
                IntStream.range(0, suites.size()).map(suite -> successes[suite][0]).sum(),
                IntStream.range(0, suites.size()).map(suite -> successes[suite][1]).sum()));
    }

    void heldOut(String suite, Standing at, TrainingStatistics now) throws IOException {
        say("     held out, %s: tokens %.1f %%, bins off %s", suite, 100 * now.meanAccuracy(), bins(now, " "));
        row(String.format(Locale.ROOT, "held out %s,%.1f,%d,%d,,,,,,,,%.4f,%s,,,,", suite, at.seconds(), at.step(),
                at.samples(), now.meanAccuracy(), bins(now, ",")));
    }

    private static String bins(TrainingStatistics now, String separator) {
        return now.binDistance().stream().map(off -> String.format(Locale.ROOT, "%.1f", off))
                .collect(Collectors.joining(separator));
    }

    private void row(String text) throws IOException {
        Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
