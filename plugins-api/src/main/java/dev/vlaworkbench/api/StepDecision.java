package dev.vlaworkbench.api;

/** A strategy's answer before the model runs. */
public sealed interface StepDecision {

    /** What the strategy wants shown for this step. */
    Explanation explanation();

    /**
     * Run the model under a plan.
     *
     * @param plan dispositions of the visual tokens; a token may only be reused where the cache holds it
     * @param decoding how the action tokens behind the first come about
     * @param explanation score maps, sets and scalars to show
     */
    record RunModel(TokenPlan plan, DecodePlan decoding, Explanation explanation) implements StepDecision {

        /** Greedy decoding. */
        public RunModel(TokenPlan plan, Explanation explanation) {
            this(plan, DecodePlan.greedy(), explanation);
        }
    }

    /**
     * Skip the model, vision towers included, and act.
     *
     * @param action the action given instead
     * @param explanation score maps, sets and scalars to show
     */
    record SkipModel(Action action, Explanation explanation) implements StepDecision {}
}
