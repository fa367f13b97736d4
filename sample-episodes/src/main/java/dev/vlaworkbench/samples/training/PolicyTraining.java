package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.model.CheckpointWeights;
import dev.vlaworkbench.model.OpenVlaTraining;
import dev.vlaworkbench.model.TrainingSettings;
import dev.vlaworkbench.model.TrainingStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One call of the training: goes on from the last one's state if there is one, and saves when its time is up. */
public final class PolicyTraining {

    private static final double WEIGHT_DECAY = 0.05;
    private static final double GRADIENT_NORM = 1.0;
    private static final double AVERAGED_STEPS = 400;
    private static final double SLIP = 1.5;
    private static final double AUXILIARY_WEIGHT = 0.5;
    private static final double MARK_WEIGHT = 0.3;
    private static final int WARM_UP_STEPS = 300;
    private static final int GROUPS = 4;
    private static final int GROUPS_PER_STEP = 2;
    private static final int STEPS_PER_RATE = 10;
    private static final double REPORT_SECONDS = 15;
    private static final double SAVE_SECONDS = 60;
    private static final int SURVEYED_EPISODES = 200;

    private final SceneSource source;
    private final TrainingOptions options;
    private final Consumer<String> lines;
    private final long startNanos = System.nanoTime();
    private TrainingLog log;
    private double trainedBefore;
    private long samples;
    private int calls;
    private long steps;
    private double rate;
    private double lastReport;
    private long samplesAtReport;
    private long drawnAtReport;
    private long stepsAtReport;

    /**
     * Prepares a call.
     *
     * @param source what is learned
     * @param options how
     * @param lines takes what is to be told a person
     */
    public PolicyTraining(SceneSource source, TrainingOptions options, Consumer<String> lines) {
        this.source = source;
        this.lines = lines;
        this.options = options;
    }

    /**
     * Trains until the time is up.
     *
     * @throws IOException when a file cannot be written
     * @throws InterruptedException when the thread is interrupted while it waits for the first frames
     */
    public void run() throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        log = new TrainingLog(options.out().resolve("training-log.csv"), lines);
        Survey survey = Survey.of(source, SURVEYED_EPISODES);
        log.say("disturbed expert's success, %s: %s; action percentiles %s .. %s", source.suites(), survey.successes(),
                survey.range().q01(), survey.range().q99());
        PolicyFolder folder = new PolicyFolder(options.out());
        folder.writeSurroundings(options.dimensions(), source.instructions(), survey.range());
        PoolParts parts = PoolParts.of(source.shares(), options.pool(), options.actors());
        if (options.batch() < parts.count()) {
            throw new UserException("--batch " + options.batch() + " is too small: each of the pool's " + parts.count()
                    + " parts gives at least one sample to a step.");
        }
        Optional<TrainingState> before = TrainingState.read(options.state());
        calls = before.map(TrainingState::calls).orElse(0) + 1;
        // Each call sees new scenes.
        long seed = options.seed() + 1000L * calls;
        TrainingSettings settings = new TrainingSettings(options.batch(), WEIGHT_DECAY, GRADIENT_NORM, AVERAGED_STEPS,
                options.smoothing(), SLIP, AUXILIARY_WEIGHT, MARK_WEIGHT, seed);
        try (OpenVlaTraining training = begin(settings, parts);
                Feed feed = new Feed(source, survey, training, parts, GROUPS, options.actors(), options.threads(),
                        seed)) {
            log.say("%s; %d weights; %d threads draw", training.description(), training.weightCount(),
                    options.threads());
            before.ifPresent(state -> restore(training, state));
            feed.holdOut(source, survey, options.heldOut());
            feed.begin();
            loop(training, feed, folder);
        }
    }

    private OpenVlaTraining begin(TrainingSettings settings, PoolParts parts) {
        if (options.from().isEmpty()) {
            return begin(settings, parts, new PolicyInitialiser(options.dimensions(), options.seed()));
        }
        try (CheckpointWeights weights = CheckpointWeights.open(options.from().get())) {
            log.say("first weights from %s", options.from().get());
            return begin(settings, parts, weights);
        }
    }

    private OpenVlaTraining begin(TrainingSettings settings, PoolParts parts, OpenVlaTraining.Initialiser first) {
        return OpenVlaTraining.begin(options.out(), options.device(), settings,
                source.instructions(), parts.rooms(options.heldOut() * source.suites().size()), parts.count(),
                new OpenVlaTraining.Heads(source.landmarks().size(), source.kinds().size()), first);
    }

    private void restore(OpenVlaTraining training, TrainingState state) {
        try {
            training.restore(state.vectors());
        } catch (IllegalArgumentException other) {
            throw new UserException(options.state() + " holds the state of a policy of other dimensions; give another"
                    + " --state, or remove it.", other);
        }
        trainedBefore = state.trainedSeconds();
        samples = state.samples();
        samplesAtReport = samples;
        steps = (long) state.vectors().getLast()[0];
        log.say("goes on from step %d after %.0f s of training", steps, trainedBefore);
    }

    private void loop(OpenVlaTraining training, Feed feed, PolicyFolder folder)
            throws IOException, InterruptedException {
        while (feed.held() < Math.min(options.first(), options.pool()) && left() > 0) {
            feed.take(true);
        }
        log.say("%d frames drawn after %.1f s; training begins", feed.drawn(), elapsed());
        lastReport = elapsed();
        drawnAtReport = feed.drawn();
        stepsAtReport = steps;
        double lastSave = elapsed();
        long stepsHere = 0;
        while (left() > savingSeconds()) {
            for (int i = 0; i < GROUPS_PER_STEP; i++) {
                feed.take(false);
            }
            if (stepsHere % STEPS_PER_RATE == 0) {
                rate = options.rate() * Math.min(1, (steps + 1.0) / WARM_UP_STEPS)
                        * 0.5 * (1 + Math.cos(Math.PI * progress()));
                training.learningRate(rate);
                feed.policyShare(options.policyShare()
                        * Math.clamp((progress() - options.policyFrom()) / 0.1, 0, 1));
            }
            training.step();
            steps++;
            stepsHere++;
            if (elapsed() - lastReport > REPORT_SECONDS) {
                report(training, feed);
            }
            if (elapsed() - lastSave > SAVE_SECONDS) {
                save(training, feed, folder);
                lastSave = elapsed();
            }
        }
        if (steps > stepsAtReport) {
            report(training, feed);
        }
        save(training, feed, folder);
        log.say("done after %.1f s; %s", elapsed(), options.out());
    }

    private void report(OpenVlaTraining training, Feed feed) throws IOException {
        TrainingStatistics now = training.statistics();
        samples += now.samples();
        log.progress(standing(feed), now, source.suites(), feed.successes().take());
        lastReport = elapsed();
        samplesAtReport = samples;
        drawnAtReport = feed.drawn();
        stepsAtReport = steps;
    }

    private TrainingLog.Standing standing(Feed feed) {
        double since = Math.max(1e-3, elapsed() - lastReport);
        return new TrainingLog.Standing(trainedBefore + elapsed(), left(), steps, samples,
                (samples - samplesAtReport) / since, rate, feed.drawn(), (feed.drawn() - drawnAtReport) / since);
    }

    private void save(OpenVlaTraining training, Feed feed, PolicyFolder folder) throws IOException {
        int first = feed.room();
        for (int suite = 0; suite < source.suites().size(); suite++) {
            log.heldOut(source.suites().get(suite), standing(feed),
                    training.evaluate(first + suite * options.heldOut(), options.heldOut()));
        }
        folder.writeWeights(training);
        List<float[]> vectors = training.state();
        new TrainingState(trainedBefore + elapsed(), samples, calls, vectors).write(options.state());
    }

    private double elapsed() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private double left() {
        return options.minutes() * 60 - elapsed();
    }

    /** Kept back for the last report and files. */
    private double savingSeconds() {
        return Math.min(10, options.minutes() * 6);
    }

    /** 0..1 over all calls. */
    private double progress() {
        double total = options.totalMinutes() * 60 - savingSeconds();
        return Math.clamp((trainedBefore + elapsed()) / total, 0, 1);
    }
}
