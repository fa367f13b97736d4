package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.Explanation;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.StepStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much an episode of 500 steps takes with everything that can be shown of it, and that looking at it takes no more. */
class EpisodeMemoryTest {

    private static final int STEPS = 500;
    private static final int LAYERS = 32;
    private static final int WORDS = 28;
    private static final long MEBI = 1 << 20;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    @Test
    void anEpisodeWithAllItsMapsFitsAndPlayingItInALoopTakesNoMore() {
        long before = used();
        WorkbenchModel model = WorkbenchModel.empty();
        SyntheticEpisode episode = new SyntheticEpisode("long", SyntheticBackend.INSTRUCTION, STEPS);
        RgbImage[] frames = new RgbImage[STEPS];
        LaneRun run = new LaneRun(new StepStore("probe", STEPS));
        run.replayStarted(SyntheticRecords.prompt(episode.instruction()), SyntheticRecords.ACTIONS);
        for (int t = 0; t < STEPS; t++) {
            frames[t] = frame();
            run.stepFinished(large("dense", t));
            run.stepFinished(large("probe", t));
        }
        model.session().episodeProperty().set(episode);
        model.playback().stepsProperty().set(STEPS);
        model.session().runProperty().set(run);
        model.session().seriesProperty().set(new RunSeries(run.store()));
        StepPresenter presenter = new StepPresenter(model, t -> Optional.of(frames[t]));
        model.overlay().lockedProperty().set(77);
        play(model, presenter);
        long once = used();
        for (int round = 0; round < 4; round++) {
            play(model, presenter);
        }
        long often = used();
        System.out.printf("An episode of %d steps holds %d MiB, after four loops more %d MiB.%n", STEPS,
                (once - before) / MEBI, (often - before) / MEBI);
        assertTrue((once - before) / MEBI > 50, "nothing was measured: " + (once - before) / MEBI + " MiB");
        assertTrue((once - before) / MEBI < 400, (once - before) / MEBI + " MiB");
        assertTrue(often - once < 8 * MEBI, "looking again took " + (often - once) / MEBI + " MiB");
        assertTrue(presenter != null && frames[STEPS - 1] != null, "nothing was let go before it was measured");
    }

    private static void play(WorkbenchModel model, StepPresenter presenter) {
        for (int t = 0; t < STEPS; t++) {
            model.playback().goTo(t);
            presenter.refresh();
        }
    }

    /** After garbage is gone: other tests' windows in the same Java let go of theirs in several rounds. */
    private static long used() {
        long before = Long.MAX_VALUE;
        for (int round = 0; round < 40; round++) {
            System.gc();
            long now = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (before - now < MEBI / 4 && round > 3) {
                return now;
            }
            before = now;
            LockSupport.parkNanos(50_000_000L);
        }
        return before;
    }

    private RgbImage frame() {
        byte[] rgb = new byte[224 * 224 * 3];
        random.nextBytes(rgb);
        return RgbImage.of(224, 224, rgb);
    }

    /** A record as OpenVLA-7B's would be: six score maps, six sets, attention of 28 tokens, ages beyond the cached integers. */
    private StepRecord large(String lane, int t) {
        StepRecord plain = lane.equals("dense")
                ? SyntheticRecords.dense(t)
                : SyntheticRecords.probe(lane, Math.min(t, 39));
        List<ScoreMap> maps = new ArrayList<>();
        List<TokenSet> sets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            maps.add(ScoreMap.of("map " + i, "bits", "d", random.doubles(256).toArray()));
            sets.add(new TokenSet("set " + i, TokenSet.Role.OTHER, "d",
                    IntStream.range(0, 256).filter(token -> random.nextBoolean()).boxed().toList()));
        }
        float[] attention = new float[WORDS * 256];
        for (int i = 0; i < attention.length; i++) {
            attention[i] = random.nextFloat();
        }
        TokenPlan plan = TokenPlan.dense();
        for (int token = 0; token < 100; token++) {
            plan = plan.with(List.of(token), Disposition.reuseFrom(token % LAYERS));
        }
        TextToVisionAttention captured = TextToVisionAttention.of(List.of(TextToVisionAttention.MEAN_OVER_LAYERS),
                WORDS,
                attention);
        return new StepRecord(lane, t, true, plan, plan, Collections.nCopies(LAYERS, 185),
                Collections.nCopies(LAYERS, 285), IntStream.range(0, 256).map(token -> t + token).boxed().toList(),
                new Explanation(maps, sets, Map.of("k", 1.0)), Optional.of(captured), plain.latency(), 1.2, 1.8,
                plain.action(), plain.agreement(), plain.recordedActionL1());
    }
}
