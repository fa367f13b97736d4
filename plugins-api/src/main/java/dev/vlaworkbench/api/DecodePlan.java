package dev.vlaworkbench.api;

/**
 * How the six action tokens behind the first come about. The first token always is the model's own, read off the prefill.
 * Every plan composes with every {@link TokenPlan}.
 */
public sealed interface DecodePlan permits DecodePlan.Greedy, Draft, Jacobi {

    /** One single-row pass for each token: plain OpenVLA. */
    record Greedy() implements DecodePlan {}

    /** Plain greedy decoding. */
    static DecodePlan greedy() {
        return new Greedy();
    }
}
