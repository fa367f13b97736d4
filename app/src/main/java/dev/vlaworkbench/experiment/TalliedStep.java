package dev.vlaworkbench.experiment;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.metrics.Agreement;
import dev.vlaworkbench.replay.StepLatency;
import dev.vlaworkbench.replay.StepRecord;
import java.util.Optional;

/**
 * The numbers of a step that a summary needs; a whole record with its score maps would fill the memory of a long run.
 *
 * @param reuseRatio share of the (visual token, layer) pairs whose keys and values were reused; NaN when the model did not run
 * @param reusedTokens visual tokens reused at one layer or more
 */
record TalliedStep(
        boolean modelRan,
        StepLatency latency,
        double prefillTmacs,
        double denseTmacs,
        double reuseRatio,
        int reusedTokens,
        Optional<Agreement> agreement,
        Optional<Double> recordedActionL1) {

    static TalliedStep of(StepRecord step) {
        return new TalliedStep(
                step.modelRan(), step.latency(), step.prefillTmacs(), step.denseTmacs(), reuseRatio(step),
                step.reusedTokens(), step.agreement(), step.recordedActionL1());
    }

    private static double reuseRatio(StepRecord step) {
        if (!step.modelRan()) {
            return Double.NaN;
        }
        int layers = step.hiddenTokens().size();
        long reused = 0;
        for (int token : step.executedPlan().tokens(Disposition.Kind.REUSE)) {
            reused += layers - step.executedPlan().of(token).fromLayer();
        }
        return reused / ((double) layers * PatchGrid.TOKENS);
    }
}
