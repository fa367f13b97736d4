package dev.vlaworkbench.experiment.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.comparison.ComparisonTable.Row;
import dev.vlaworkbench.metrics.NumberText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    private static final List<ComparedEpisode> ONE = List.of(new ComparedEpisode("demo_0", "pick up", 0, 3));

    private final ComparisonTable table = ComparisonTable.of(MadeUpComparison.of(4));

    private static ComparisonColumn column(ComparisonTable of, String id) {
        return of.columns().stream().filter(column -> column.id().equals(id)).findFirst().orElseThrow();
    }

    private Cell cell(String lane, String id) {
        Row row = table.rows().stream().filter(one -> one.lane().name().equals(lane)).findFirst().orElseThrow();
        return column(table, id).cell().apply(row);
    }

    @Test
    void latenciesPoolTheStepsBehindEachReplaysWarmUp() {
        // Steps 1, 2, 3 of two episodes (+0, +10) and two repeats (+0, +0.5) above 80.
        // 81 81.5 82 82.5 83 83.5 91 91.5 92 92.5 93 93.5
        Cell quick = cell("quick", "end_to_end_ms");
        assertEquals((83.5 + 91) / 2, quick.number(), 1e-9);
        assertEquals("87.3", quick.text());
        assertEquals("82.4–92.1", quick.detail());
    }

    @Test
    void speedUpsAreDenseOverTheLane() {
        assertEquals((103.5 + 111) / (83.5 + 91), cell("quick", "speedup_end_to_end").number(), 1e-9);
        assertEquals(2, cell("quick", "speedup_prefill").number(), 1e-9);
        assertEquals(2, cell("quick", "speedup_tmacs").number(), 1e-9);
        assertEquals("0.80", cell("slow", "speedup_prefill").text());
        assertEquals("1.00", cell("dense", "speedup_end_to_end").text());
    }

    @Test
    void countsAndAgreementAreMeansOverEveryStep() {
        assertEquals("0.857", cell("quick", "token_agreement").text());
        assertEquals("0.143", cell("quick", "action_l1_to_dense").text());
        assertEquals("0.500", cell("slow", "recorded_action_l1").text());
        assertEquals("0.250", cell("quick", "reuse_ratio").text());
        assertEquals("1.000", cell("quick", "prefill_tmacs").text());
        assertEquals("16", cell("quick", "steps").text());
        assertEquals("12 measured", cell("quick", "steps").detail());
        assertEquals("k=3", cell("quick", "parameters").text());
    }

    @Test
    void repeatsSayHowFarTheyDiffer() {
        // Medians of 81 82 83 91 92 93 and of the same half a millisecond later.
        assertEquals("87.0–87.5", cell("quick", "repeat_medians_ms").text());
        assertEquals(0.5, cell("quick", "repeat_medians_ms").number(), 1e-9);
    }

    @Test
    void everyColumnSortsAndWhatThereIsNotComesLast() {
        ComparisonColumn speed = column(table, "end_to_end_ms");
        assertEquals(List.of("quick", "dense", "slow"), names(table.sorted(speed, false)));
        assertEquals(List.of("slow", "dense", "quick"), names(table.sorted(speed, true)));
        assertEquals(List.of("dense", "quick", "slow"), names(table.sorted(column(table, "strategy"), false)));
        ComparisonTally tally = new ComparisonTally(
                List.of(MadeUpComparison.lane("dense", "dense"), MadeUpComparison.lane("broken", "broken")), ONE, 1, 1);
        tally.add(LanePass.ONLY, "dense", MadeUpComparison.step(0, 100, 40, 2, 1));
        tally.failed(LanePass.ONLY, "broken", 0, "It broke.");
        ComparisonTable broken = ComparisonTable.of(tally.comparison());
        for (boolean descending : new boolean[]{false, true}) {
            assertEquals(List.of("dense", "broken"), names(broken.sorted(column(broken, "end_to_end_ms"), descending)));
        }
        Cell why = column(broken, "failure").cell().apply(broken.rows().getLast());
        assertEquals("step 0: It broke.", why.text());
        assertEquals(NumberText.NONE, column(broken, "prefill_ms").cell().apply(broken.rows().getLast()).text());
        assertFalse(tally.comparison().isComplete());
    }

    private static List<String> names(ComparisonTable of) {
        return of.rows().stream().map(row -> row.lane().name()).toList();
    }

    @Test
    void theDenseLaneMayBeHiddenButOthersAreStillMeasuredAgainstIt() {
        ComparisonTable hidden = table.withoutReference();
        assertEquals(List.of("quick", "slow"), names(hidden));
        assertEquals(cell("quick", "speedup_end_to_end"),
                column(hidden, "speedup_end_to_end").cell().apply(hidden.rows().getFirst()));
    }

    @Test
    void everyColumnHasItsDefinition() {
        table.columns().forEach(column -> assertTrue(column.text().length() > 30, column.id()));
        assertTrue(column(table, "end_to_end_ms").text().contains("behind the warm-up"));
        assertTrue(column(table, "token_agreement").text().contains("open-loop"));
    }

    @Test
    void theBestOfAColumnIsTheBestInItsOwnDirection() {
        List<Row> others = table.withoutReference().rows();
        assertTrue(column(table, "end_to_end_ms").isBest(others.getFirst(), others));
        assertFalse(column(table, "end_to_end_ms").isBest(others.getLast(), others));
        assertTrue(column(table, "token_agreement").isBest(others.getFirst(), others));
        assertFalse(column(table, "reuse_ratio").isBest(others.getFirst(), others));
    }

    @Test
    void aLaneThatStoppedIsMeasuredAgainstDenseOverItsOwnSteps() {
        ComparisonTally tally = new ComparisonTally(
                List.of(MadeUpComparison.lane("quick", "quick"), MadeUpComparison.lane("dense", "dense")), ONE, 1, 1);
        for (int t = 0; t < 4; t++) {
            tally.add(LanePass.ONLY, "dense", MadeUpComparison.step(t, t < 2 ? 100 : 500, 40, 2, 1));
        }
        tally.add(LanePass.ONLY, "quick", MadeUpComparison.step(0, 300, 20, 1, 1));
        tally.add(LanePass.ONLY, "quick", MadeUpComparison.step(1, 50, 20, 1, 1));
        tally.failed(LanePass.ONLY, "quick", 2, "It broke.");
        ComparisonTable stopped = ComparisonTable.of(tally.comparison());
        assertEquals(List.of("dense", "quick"), names(stopped), "the reference comes first");
        assertEquals(2, column(stopped, "speedup_end_to_end").cell().apply(stopped.rows().getLast()).number(), 1e-9);
    }

    @Test
    void aLaneThatNothingBeatsInBothIsOnTheFront() {
        List<ComparisonFigure.Point> points = new ComparisonFigures(MadeUpComparison.of(4)).tradeOff().points();
        assertEquals(List.of(true, true, false), points.stream().map(ComparisonFigure.Point::front).toList());
    }

    @Test
    void theCeilingIsDenseWithoutItsPrefill() {
        List<ComparisonFigure.Level> levels = new ComparisonFigures(MadeUpComparison.of(4)).tradeOff().levels();
        assertEquals((103.5 + 111) / 2 - 40, levels.getLast().value(), 1e-9);
        assertTrue(levels.getLast().text().startsWith("if prefill cost nothing"));
    }
}
