package dev.vlaworkbench.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.ScoreMap;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VisualEntropy;
import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.replay.StepRecord;
import dev.vlaworkbench.ui.colour.ColourMap;
import dev.vlaworkbench.ui.colour.RangeMode;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.colour.ValueRange;
import dev.vlaworkbench.ui.frame.OverlayModel;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.frame.ScaledMap;
import dev.vlaworkbench.ui.frame.Viewport;
import dev.vlaworkbench.ui.inspect.AttentionModel;
import dev.vlaworkbench.ui.inspect.AttentionRange.Span;
import dev.vlaworkbench.ui.inspect.Biography;
import dev.vlaworkbench.ui.inspect.Biography.Fate;
import dev.vlaworkbench.ui.inspect.GreyHistogram;
import dev.vlaworkbench.ui.inspect.PatchInspection;
import dev.vlaworkbench.ui.inspect.WordAttention;
import dev.vlaworkbench.ui.session.FrameMaps;
import dev.vlaworkbench.ui.session.LayerStore;
import dev.vlaworkbench.ui.session.LayerStores;
import dev.vlaworkbench.ui.session.StepLayers;
import dev.vlaworkbench.ui.session.TokenCounts;
import dev.vlaworkbench.ui.session.StepStore;
import dev.vlaworkbench.ui.step.LayerCount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the inspector shows, without a toolkit. */
class InspectModelsTest {

    private final SyntheticEpisode episode = new SyntheticEpisode("demo_0", SyntheticBackend.INSTRUCTION, 40);
    private final StepStore records = new StepStore("probe", 40);
    private final LayerStore layers = new LayerStores(
            t -> t < 0 ? Optional.empty() : Optional.of(episode.frame(t))).of(records);

    private void compute(int from, int to) {
        for (int t = from; t <= to; t++) {
            records.add(SyntheticRecords.dense(t));
            records.add(SyntheticRecords.probe("probe", t));
        }
    }

    @Test
    void zoomingKeepsThePointUnderThePointerAndStaysInside() {
        Viewport zoomed = Viewport.WHOLE.zoomed(4, 0.3, 0.7);
        assertEquals(Viewport.WHOLE.tokenAt(0.3, 0.7), zoomed.tokenAt(0.3, 0.7));
        assertEquals(0.3 * (1 - 0.25), zoomed.left(), 1e-12);
        assertEquals(new Viewport(4, 0.75, 0), zoomed.dragged(-9, 9));
        assertEquals(Viewport.WHOLE, zoomed.zoomed(0.01, 0.9, 0.1));
        assertEquals(Viewport.LARGEST, Viewport.WHOLE.zoomed(1e6, 0.5, 0.5).zoom());
        assertEquals(255, Viewport.WHOLE.tokenAt(1, 1));
        assertEquals(0, Viewport.WHOLE.tokenAt(-0.1, -0.1));
    }

    @Test
    void aSpanIsReadAsAPersonWritesIt() {
        assertEquals(new Span(7, 7), Span.read("7", 32));
        assertEquals(new Span(4, 11), Span.read(" 4 - 11 ", 32));
        assertEquals(new Span(4, 11), Span.read("layers 11-4", 32));
        assertEquals(new Span(30, 31), Span.read("30-99", 32));
        for (String all : List.of("", "all", "-", "0-31", "0-99", "77", "99999999999", "ƒ")) {
            assertTrue(Span.read(all, 32).isAll(), all);
        }
        assertEquals("4-11", new Span(4, 11).text());
        assertEquals("all", Span.ALL.text());
    }

    @Test
    void attentionOfWordsIsTheMeanOfTheirTokens() {
        double[][] rows = new double[4][256];
        rows[0][9] = 0.4;
        rows[1][9] = 0.2;
        rows[2][9] = 0.1;
        rows[3][9] = 0.1;
        WordAttention attention = new WordAttention(rows);
        PromptWord ramekin = new PromptWord("ramekin", List.of(1, 2), true);
        assertEquals(0.15, attention.over(List.of(ramekin))[9], 1e-12);
        assertEquals(0.15, attention.at(ramekin, 9), 1e-12);
        assertTrue(Double.isNaN(attention.at(new PromptWord("x", List.of(), true), 9)));
        // shares 1/2, 1/4, 1/8, 1/8
        assertEquals(1.75, attention.entropyBits(9), 1e-12);
        assertEquals(0, attention.entropyBits(10));
        assertEquals(0, attention.information(10));
        assertTrue(attention.information(9) > 0);
    }

    @Test
    void theHistogramHasThePaperEntropy() {
        RgbImage frame = episode.frame(5);
        for (int token : new int[]{0, 103, 255}) {
            GreyHistogram histogram = GreyHistogram.of(frame, token);
            assertEquals(196, Arrays.stream(histogram.counts()).sum());
            assertEquals(VisualEntropy.bits(frame)[token], histogram.bits(), 1e-9);
        }
    }

    @Test
    void framesBringMapsOfTheirOwn() {
        List<ScoreMap> maps = FrameMaps.of(episode.frame(3), Optional.of(episode.frame(2)));
        assertEquals(FrameMaps.NAMES, maps.stream().map(ScoreMap::name).toList());
        assertArrayEquals(PatchSimilarity.between(episode.frame(2), episode.frame(3)), maps.get(1).toArray());
        assertTrue(ValueRange.of(maps.get(2)).largest() > 1, "the square moved");
        assertEquals(0, maps.get(2).at(255));
        byte[] brighter = new byte[224 * 224 * 3];
        Arrays.fill(brighter, (byte) 7);
        ScoreMap change = FrameMaps.of(RgbImage.of(224, 224, brighter),
                Optional.of(RgbImage.of(224, 224, new byte[224 * 224 * 3]))).get(2);
        assertEquals(7, change.at(100), 1e-9);
        assertEquals(1, FrameMaps.of(episode.frame(0), Optional.empty()).size());
    }

    @Test
    void rangesGrowOverTheEpisodeAFewStepsAtATime() {
        compute(0, 20);
        assertTrue(layers.range("pixel change").isNone());
        assertTrue(layers.catchUp());
        ValueRange first = layers.range("pixel change");
        assertFalse(first.isNone());
        assertTrue(layers.made(10).isEmpty(), "all steps at once");
        while (layers.made(20).isEmpty()) {
            layers.catchUp();
        }
        assertFalse(layers.catchUp(), "nothing came, and a range grew");
        assertEquals(255 / 40.0, layers.range("visual entropy").largest());
        assertEquals(new ValueRange(0, 0), layers.changeRange("visual entropy"),
                "the probe's map is the same at each step");
        assertTrue(layers.changeRange("pixel change").isSigned());
        assertSame(layers.at(7).orElseThrow(), layers.at(7).orElseThrow());
        assertTrue(layers.at(21).isEmpty());
        assertTrue(layers.at(-1).isEmpty());
    }

    @Test
    void aMapIsScaledByStepByEpisodeOrAsTyped() {
        OverlayModel overlay = new OverlayModel();
        overlay.show(layersOf(2, 4));
        overlay.shownProperty().set(Overlay.map("m"));
        ScaledMap byStep = overlay.shownScaled().orElseThrow();
        assertEquals(new ValueRange(2, 4), byStep.scale().range());
        assertEquals(ColourMap.VIRIDIS, byStep.colours());
        assertSame(byStep, overlay.shownScaled().orElseThrow(), "scaled twice for nothing");
        overlay.rangeProperty().set(RangeMode.EPISODE);
        overlay.episodeRangesProperty().set((map, change) -> new ValueRange(0, 8));
        assertEquals(0.25, overlay.shownScaled().orElseThrow().scale().positions()[0]);
        overlay.rangeProperty().set(RangeMode.FIXED);
        assertEquals(new ValueRange(2, 4), overlay.shownScaled().orElseThrow().scale().range(),
                "nothing was typed yet");
        overlay.fixedRanges().put("m", new ValueRange(3, 5));
        assertEquals(0, overlay.shownScaled().orElseThrow().scale().positions()[0], "values outside are at the end");
    }

    @Test
    void signedMapsHaveZeroInTheMiddle() {
        OverlayModel overlay = new OverlayModel();
        overlay.show(layersOf(-1, 4));
        overlay.shownProperty().set(Overlay.map("m"));
        ScaledMap signed = overlay.shownScaled().orElseThrow();
        assertEquals(ColourMap.BLUE_ORANGE, signed.colours());
        assertEquals(new ValueRange(-4, 4), signed.scale().range());
        assertEquals(1, signed.scale().positions()[1]);
        overlay.scaleProperty().set(ScoreScale.Mode.RANK);
        double[] ranks = overlay.shownScaled().orElseThrow().scale().positions();
        assertTrue(ranks[0] < 0.5 && ranks[1] == 1 && ranks[7] == 0.5, "ranks leave the side of their sign");
        overlay.differenceProperty().set(true);
        assertTrue(overlay.shownScaled().isEmpty(), "there is no step before");
        overlay.previousProperty().set(layersOf(1, 1));
        ScoreMap change = overlay.shownScaled().orElseThrow().map();
        assertEquals(-2, change.at(0));
        assertEquals(3, change.at(1));
    }

    /** Token 0 has the first value, token 1 the second, all others 0 or, where both are positive, the first. */
    private static StepLayers layersOf(double first, double second) {
        double[] values = new double[256];
        Arrays.fill(values, first > 0 ? first : 0);
        values[0] = first;
        values[1] = second;
        return new StepLayers(List.of(ScoreMap.of("m", "bits", "d", values)), List.of(), TokenCounts.NONE);
    }

    @Test
    void aLockedPatchMovesAndStopsAtTheEdge() {
        OverlayModel overlay = new OverlayModel();
        overlay.moveLock(1, 1);
        assertEquals(OverlayModel.NO_TOKEN, overlay.lockedProperty().get());
        overlay.hoveredProperty().set(40);
        assertEquals(40, overlay.inspected());
        overlay.toggleLock(17);
        assertEquals(17, overlay.inspected());
        overlay.moveLock(-3, -1);
        assertEquals(0, overlay.lockedProperty().get());
        overlay.toggleLock(0);
        assertEquals(OverlayModel.NO_TOKEN, overlay.lockedProperty().get());
    }

    @Test
    void aBiographyTellsEveryStep() {
        compute(0, 12);
        records.add(SyntheticRecords.skipped("probe", 13));
        Biography life = Biography.of(layers, 104, "visual entropy");
        assertEquals(Fate.COMPUTED, life.fates()[3]);
        assertEquals(Fate.REUSED, life.fates()[4]);
        assertEquals(Fate.SKIPPED, life.fates()[13]);
        assertEquals(null, life.fates()[14]);
        assertEquals(9, life.count(Fate.REUSED));
        assertEquals(2.6, life.scores()[12]);
        assertTrue(Double.isNaN(life.scores()[13]));
        assertTrue(Double.isNaN(life.ages()[0]), "an empty cache has an age");
        assertEquals(1, life.ages()[1]);
        assertEquals(Fate.IMPORTANT, Biography.of(layers, 3, "").fates()[5]);
    }

    @Test
    void aPatchSaysWhatThePlanWantedWhereThePassDidOtherwise() {
        StepRecord done = SyntheticRecords.probe("probe", 5);
        StepRecord changed = new StepRecord(done.lane(), done.t(), true, TokenPlan.dense(), done.executedPlan(),
                done.hiddenTokens(), done.attendedKeys(), done.cacheAges(), done.explanation(), done.textToVision(),
                done.latency(), done.prefillTmacs(), done.denseTmacs(), done.action(), done.agreement(),
                done.recordedActionL1());
        PatchInspection patch = PatchInspection.of(103, true, episode.frame(5), changed, StepLayers.of(changed),
                new AttentionModel());
        assertEquals("reused; planned: computed", patch.disposition());
        assertEquals(List.of("static", "reused"),
                patch.memberships().stream().map(PatchInspection.Membership::set).toList());
        assertEquals("no attention at this step", patch.attentionNote());
        assertEquals("not computed yet", PatchInspection
                .of(103, false, null, null, StepLayers.NONE, new AttentionModel()).disposition());
    }

    @Test
    void layersCountWhatWasPlannedAndWhatRan() {
        StepRecord record = SyntheticRecords.probe("probe", 9);
        List<LayerCount> counts = LayerCount.of(record);
        assertEquals(new LayerCount(2, 275, 275, 10, 0), counts.get(2));
        assertEquals(List.of(), LayerCount.of(SyntheticRecords.skipped("probe", 3)));
        TokenPlan dropping = TokenPlan.dense().with(List.of(1, 2, 3), Disposition.dropFrom(2));
        StepRecord dropped = new StepRecord("probe", 1, true, TokenPlan.dense(), dropping, List.of(285, 285, 282, 282),
                List.of(285, 285, 282, 282), record.cacheAges(), record.explanation(), Optional.empty(),
                record.latency(), 1, 1, record.action(), Optional.empty(), Optional.empty());
        assertEquals(new LayerCount(1, 285, 285, 0, 0), LayerCount.of(dropped).get(1));
        assertEquals(new LayerCount(2, 285, 282, 0, 3), LayerCount.of(dropped).get(2));
    }

    @Test
    void wordsAreChosenOneByOneOrTogether() {
        AttentionModel model = new AttentionModel();
        model.wordsProperty().set(SyntheticRecords.prompt("push the red block").text());
        model.toggle(3, false);
        model.toggle(4, false);
        assertEquals(List.of("red"), model.chosenWords().stream().map(PromptWord::text).toList());
        model.toggle(5, true);
        assertEquals(List.of("red", "block"), model.chosenWords().stream().map(PromptWord::text).toList());
        model.toggle(4, true);
        model.toggle(5, false);
        assertEquals(List.of(), model.chosenWords());
    }

    @Test
    void aNameOfThePluginsWinsOverTheWorkbenchsOwn() {
        ScoreMap own = ScoreMap.of("m", "", "own", new double[256]);
        StepLayers step = new StepLayers(List.of(ScoreMap.of("m", "", "plug-in's", new double[256])), List.of(),
                TokenCounts.NONE);
        assertEquals(List.of("plug-in's"), step.with(List.of(own)).maps().stream().map(ScoreMap::description).toList());
    }
}
