package dev.vlaworkbench.ui.session;

import dev.vlaworkbench.experiment.LanePass;
import dev.vlaworkbench.experiment.StepNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import dev.vlaworkbench.replay.StepRecord;

/** The numbers of a run's finished steps, and of the dense lane beside it, as tables and reports take them; each is made once. */
final class LaneSteps {

    private final LaneRun run;
    private final List<StepNumbers> studied = new ArrayList<>();
    private final List<StepNumbers> dense = new ArrayList<>();

    LaneSteps(LaneRun run) {
        this.run = run;
    }

    LaneRun run() {
        return run;
    }

    /** The run as a pass. */
    LanePass studied() {
        catchUp(studied, run.store()::record);
        return new LanePass(LanePass.ONLY, studied,
                run.failure().map(failure -> new LanePass.Failure(failure.t(), failure.sentence())));
    }

    /** The dense lane beside it. */
    LanePass dense() {
        catchUp(dense, run.store()::dense);
        return new LanePass(LanePass.ONLY, dense, Optional.empty());
    }

    private void catchUp(List<StepNumbers> steps, IntFunction<Optional<StepRecord>> records) {
        for (Optional<StepRecord> next = records.apply(steps.size()); next.isPresent(); next = records
                .apply(steps.size())) {
            steps.add(StepNumbers.of(next.get()));
        }
    }
}
