package dev.vlaworkbench.samples.training;

import dev.vlaworkbench.episode.FramePreparation;
import dev.vlaworkbench.model.FramePreparer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Goes from episode to episode of one suite. In some episodes the disturbed expert acts; in others the policy does, alone or in
 * turns with the expert, and the expert only says what it would have done (Ross et al. 2011, DAgger). For one thread at a time.
 */
final class Actor {

    /** Who acts in an episode. */
    private enum Mode {
        EXPERT, POLICY, TURNS
    }

    private static final double SCATTERED_STARTS = 0.25;
    private static final int LONGEST_STRIDE = 2;
    private static final int LONGEST_HEAD_START = 120;
    private static final int POLICY_TURN = 30;
    private static final int EXPERT_TURN = 12;

    /** Share of frames that are labelled with another instruction, where one fits and the policy does not answer them. */
    private static final double COUNTERPARTS = 0.35;

    private final SceneSource source;
    private final int suite;
    private final Survey survey;
    private final LongSupplier seeds;
    private final DoubleSupplier policyShare;
    private final Random random;
    private Scene scene;
    private Mode mode = Mode.EXPERT;
    private Disturbance disturbance;
    private boolean policysTurn;
    private double[] wanted;
    private Optional<Scene.Counterpart> counterpart = Optional.empty();

    Actor(SceneSource source, int suite, Survey survey, LongSupplier seeds, DoubleSupplier policyShare, long seed) {
        this.source = source;
        this.suite = suite;
        this.survey = survey;
        this.seeds = seeds;
        this.policyShare = policyShare;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** Begins somewhere in the middle of an episode, so that not all actors are at the same point of theirs. */
    void begin() {
        startEpisode();
        // An episode that the expert has begun is not the policy's to be counted.
        mode = Mode.EXPERT;
        policysTurn = false;
        for (int step = random.nextInt(LONGEST_HEAD_START); step > 0 && !scene.over(); step--) {
            scene.act(disturbance.of(scene.expert()));
        }
        if (scene.over()) {
            startEpisode();
        }
    }

    private void startEpisode() {
        scene = source.start(suite, seeds.getAsLong());
        disturbance = new Disturbance(random);
        mode = random.nextDouble() >= policyShare.getAsDouble()
                ? Mode.EXPERT
                : random.nextBoolean() ? Mode.POLICY : Mode.TURNS;
        policysTurn = mode != Mode.EXPERT;
        if (mode == Mode.EXPERT && random.nextDouble() < SCATTERED_STARTS) {
            scene.scatter(random);
        }
    }

    /** Number of the suite. */
    int suite() {
        return suite;
    }

    /** What the model is to see now. */
    byte[] frame(FramePreparer preparer) {
        return preparer.prepare(scene.frame(), FramePreparation.RAW_FRAME).toBytes();
    }

    /** Seven bins of the expert's action, the instruction's number, and the marks; the instruction need not be the episode's. */
    long[] label() {
        wanted = scene.expert();
        counterpart = !policysTurn && random.nextDouble() < COUNTERPARTS
                ? scene.counterpart(random)
                : Optional.empty();
        int[] marks = scene.marks();
        double[] labelled = counterpart.map(Scene.Counterpart::expert).orElse(wanted);
        long[] label = Arrays.copyOf(survey.range().bins(labelled), 8 + marks.length);
        label[7] = counterpart.map(Scene.Counterpart::instruction).orElseGet(scene::instruction);
        for (int i = 0; i < marks.length; i++) {
            label[8 + i] = marks[i];
        }
        return label;
    }

    /** Those that belong to the last {@link #label}. */
    float[] landmarks() {
        return survey.standardised(counterpart.map(Scene.Counterpart::landmarks).orElseGet(scene::landmarks));
    }

    /** Whether the policy is to act next. */
    boolean asksPolicy() {
        return policysTurn;
    }

    /**
     * Goes on to the next frame.
     *
     * @param bins the policy's answer, seven; not read when it was not asked
     * @return the outcome, when an episode has ended in which the policy alone acted
     */
    Outcome advance(long... bins) {
        if (policysTurn) {
            scene.act(survey.range().action(bins));
        } else {
            scene.act(disturbance.of(wanted));
            for (int step = random.nextInt(LONGEST_STRIDE); step > 0 && !scene.over(); step--) {
                scene.act(disturbance.of(scene.expert()));
            }
        }
        if (mode == Mode.TURNS && random.nextInt(policysTurn ? POLICY_TURN : EXPERT_TURN) == 0) {
            policysTurn = !policysTurn;
        }
        if (!scene.over()) {
            return Outcome.NONE;
        }
        Outcome outcome = mode != Mode.POLICY ? Outcome.NONE : scene.succeeded() ? Outcome.SUCCESS : Outcome.FAILURE;
        startEpisode();
        return outcome;
    }

    /** What has become of an episode of the policy. */
    enum Outcome {
        NONE, SUCCESS, FAILURE
    }
}
