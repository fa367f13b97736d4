package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.metrics.MacUnit;
import dev.vlaworkbench.metrics.MetricDefinition;
import dev.vlaworkbench.ui.metric.Numbers;
import dev.vlaworkbench.ui.session.LaneRun;
import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.session.RunSeries.Series;
import dev.vlaworkbench.ui.session.Sentences;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.session.StepStore;
import dev.vlaworkbench.ui.step.ActionRow;
import dev.vlaworkbench.ui.step.Figure;
import dev.vlaworkbench.ui.step.PatchFigures;
import dev.vlaworkbench.ui.step.StepFigures;
import dev.vlaworkbench.ui.strategy.StrategyFormModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** The models that the views follow, without a toolkit. */
class SessionModelsTest {

    private final StepStore store = new StepStore("probe", 40);

    private void compute(int from, int to) {
        for (int t = from; t <= to; t++) {
            store.add(SyntheticRecords.dense(t));
            store.add(SyntheticRecords.probe("probe", t));
        }
    }

    @Test
    void aStoreKeepsTheLaneAndItsReference() {
        compute(0, 4);
        store.add(SyntheticRecords.probe("another", 9));
        assertEquals(5, store.computed());
        assertEquals("probe", store.record(3).orElseThrow().lane());
        assertEquals("dense", store.dense(3).orElseThrow().lane());
        assertTrue(store.record(5).isEmpty());
        assertTrue(store.record(-1).isEmpty());
        assertTrue(store.record(40).isEmpty());
    }

    @Test
    void theDenseLaneIsItsOwnReference() {
        StepStore dense = new StepStore("dense", 3);
        dense.add(SyntheticRecords.dense(0));
        assertEquals(1, dense.computed());
        assertTrue(dense.record(0).isPresent() && dense.dense(0).isPresent());
    }

    @Test
    void seriesGrowWithTheRecords() {
        compute(0, 1);
        RunSeries series = new RunSeries(store);
        assertTrue(Double.isNaN(series.prefill()[2]));
        compute(2, 9);
        series.update();
        assertEquals(7, series.prefill()[9]);
        assertEquals(10, series.reused()[9]);
        assertEquals(46, series.denseMedianMillis());
        assertEquals(37, series.ceilingMillis(), "what remains of the dense lane without its prefill");
        assertEquals(List.of("k_vis", "k_attn"), series.schedule().stream().map(Series::name).toList());
        assertEquals(51, series.schedule().getFirst().values()[9]);
        assertEquals(List.of("important", "static", "reused"), series.setSizes().stream().map(Series::name).toList());
        assertFalse(series.isComputed(10));
    }

    @Test
    void mediansLeaveTheWarmUpOut() {
        compute(0, 0);
        assertTrue(Double.isNaN(new RunSeries(store).denseMedianMillis()));
    }

    @Test
    void layersAreTheStrategysAndWhatThePassShows() {
        StepLayers layers = StepLayers.of(SyntheticRecords.probe("probe", 5));
        assertEquals(List.of("visual entropy", "attention information", StepLayers.CACHE_AGE),
                layers.maps().stream().map(map -> map.name()).toList());
        assertEquals(6, layers.sets().getLast().tokens().size());
        assertTrue(Double.isNaN(StepLayers.of(SyntheticRecords.dense(0)).maps().getLast().at(0)),
                "an empty cache has an age");
        assertEquals(List.of(), StepLayers.of(SyntheticRecords.dense(3)).sets());
    }

    @Test
    void choicesOfTheOverlayLastOverStepsAndRuns() {
        OverlayModel overlay = new OverlayModel();
        overlay.show(StepLayers.of(SyntheticRecords.dense(0)));
        assertEquals(List.of(StepLayers.CACHE_AGE), overlay.maps());
        overlay.show(StepLayers.of(SyntheticRecords.probe("probe", 5)));
        assertEquals(List.of("visual entropy", "attention information", StepLayers.CACHE_AGE), overlay.maps());
        assertEquals(List.of("important", "reused"), overlay.shownSets().stream().map(set -> set.name()).toList(),
                "the static set would lie over the others");
        overlay.hiddenSets().add("important");
        overlay.shownProperty().set(Overlay.map("visual entropy"));
        overlay.forget();
        assertTrue(overlay.shownMap().isEmpty());
        overlay.show(StepLayers.of(SyntheticRecords.probe("probe", 5)));
        assertEquals("visual entropy", overlay.shownMap().orElseThrow().name());
        assertTrue(overlay.hiddenSets().contains("important"));
    }

    @Test
    void figuresNameUnitsAndDefinitions() {
        StepFigures figures = StepFigures.of(SyntheticRecords.probe("probe", 5));
        assertEquals("44.0", value(figures.total(), "end to end"));
        assertEquals("7.00", value(figures.latency(), "prefill"));
        assertEquals("1.300 of 1.867 TMACs", value(figures.work(), "decoder prefill"));
        assertEquals("279", value(figures.work(), "tokens per layer, mean"));
        assertEquals("6 of 256", value(figures.work(), "reused tokens"));
        assertEquals("50", value(figures.strategy(), "important"));
        assertEquals("55", value(figures.strategy(), "k_vis"));
        assertEquals("6 of 7", value(figures.agreement(), "tokens equal to dense"));
        for (List<Figure> section : List.of(figures.total(), figures.latency(), figures.work(), figures.strategy(),
                figures.agreement())) {
            section.forEach(figure -> assertTrue(figure.definition().length() > 20, figure.name() + " is not defined"));
        }
    }

    @Test
    void agreementSaysThatReplayIsOpenLoop() {
        for (MetricDefinition metric : List.of(MetricDefinition.TOKEN_AGREEMENT, MetricDefinition.ACTION_L1,
                MetricDefinition.BIN_DISTANCE, MetricDefinition.RECORDED_L1)) {
            assertTrue(metric.text().contains("open-loop"), metric.name());
        }
    }

    @Test
    void actionsStandBesideDenseAndRecorded() {
        List<ActionRow> rows = ActionRow.of(SyntheticRecords.probe("probe", 6),
                Optional.of(SyntheticRecords.probe("probe", 5).action()),
                Optional.of(SyntheticRecords.dense(5).action()), Optional.empty(),
                Optional.of(SyntheticRecords.ACTIONS));
        assertEquals(new ActionRow("gripper", "7", "254", "0", "+0.6000", "+0.5000", "–", "opens"), rows.get(6));
        assertEquals("", rows.get(5).flip());
    }

    @Test
    void aPatchTellsItsDispositionSetsAndRanks() {
        List<Figure> figures = PatchFigures.of(SyntheticRecords.probe("probe", 5), 103);
        assertEquals("reused", value(figures, "disposition"));
        assertEquals("static, reused", value(figures, "in sets"));
        assertEquals("2.58 bits  #153", value(figures, "visual entropy"));
        assertEquals("patch 103 · row 6, column 7", PatchFigures.title(103));
    }

    @Test
    void aStepWithoutTheModelSaysSo() {
        StepRecord skipped = SyntheticRecords.skipped("probe", 5);
        assertEquals("skipped", value(StepFigures.of(skipped).work(), "model"));
        assertEquals("model skipped", value(PatchFigures.of(skipped, 7), "disposition"));
        assertEquals("–", ActionRow.of(skipped, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()).getFirst().token());
    }

    @Test
    void aRunKeepsItsFirstFailureAndACancelledOneNone() {
        LaneRun run = new LaneRun(store);
        run.laneFailed("probe", 3, "It threw at step 3.", null);
        run.ended(null);
        assertEquals(LaneRun.State.FAILED, run.state());
        assertEquals("It threw at step 3.", run.failure().orElseThrow().sentence());
        LaneRun cancelled = new LaneRun(store);
        cancelled.cancel();
        cancelled.ended(new IllegalStateException("torn down"));
        assertEquals(LaneRun.State.CANCELLED, cancelled.state());
        assertTrue(cancelled.failure().isEmpty());
    }

    @Test
    void sentencesAreThePersonsOwnOrAskForAReport() {
        assertEquals("Mend it.", Sentences.of(new CompletionException(new UserException("Mend it."))));
        assertTrue(Sentences.of(new IllegalStateException("odd")).contains("IllegalStateException: odd"));
        assertTrue(Sentences.details(new IllegalStateException("odd")).contains("SessionModelsTest"));
    }

    @Test
    void theFormTakesOnlyWhatTheDeclarationAllows() {
        SessionModel session = new SessionModel();
        StrategyFormModel form = new StrategyFormModel(session.choiceProperty());
        form.choose(SyntheticBackend.PROBE);
        form.set("count", "7");
        assertEquals(7, session.choiceProperty().get().parameters().integer("count"));
        form.set("count", "seven");
        assertTrue(form.faultProperty().get().contains("count"));
        assertEquals(7, session.choiceProperty().get().parameters().integer("count"));
        form.apply(SyntheticBackend.PROBE.presets().getFirst());
        assertEquals("", form.faultProperty().get());
        assertEquals("visual-only", form.preset().orElseThrow().name());
        form.reset();
        assertEquals(100, session.choiceProperty().get().parameters().integer("count"));
        assertTrue(form.preset().isEmpty());
    }

    @Test
    void numbersAreBrief() {
        assertEquals("3.1e-6", Numbers.brief(3.1e-6));
        assertEquals("0.9907", Numbers.brief(0.9907));
        assertEquals("6.32", Numbers.brief(6.32));
        assertEquals("12", Numbers.brief(12));
        assertEquals("–", Numbers.brief(Double.NaN));
        assertEquals("1.867", MacUnit.fitting(1.867).write(1.867));
        assertEquals("90.7", MacUnit.fitting(90.7e-6).write(90.7e-6));
        assertEquals("MMACs", MacUnit.fitting(90.7e-6).label());
    }

    private static String value(List<Figure> figures, String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow().value();
    }
}
