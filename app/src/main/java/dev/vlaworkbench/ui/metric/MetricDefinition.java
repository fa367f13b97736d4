package dev.vlaworkbench.ui.metric;

/** What each number on the screen means; the text stands one click or one pause of the pointer away from the number. */
public enum MetricDefinition {
    /** The headline. */
    END_TO_END("end to end", "ms",
            "Milliseconds of one control step on the wall clock, from the prepared frame to the seven-number action: vision, "
                    + "selection, prefill and decode. The vision time that lanes share is counted for each of them. Reading "
                    + "and preparing the frame are left out. This is what a robot feels."),
    /** The towers. */
    VISION("vision", "ms",
            "Milliseconds of the two vision towers and the projector, on the model's clock (CUDA events on a GPU, wall clock "
                    + "on a CPU). Run once for all lanes of a step."),
    /** The plug-in. */
    SELECTION("selection", "ms",
            "Milliseconds of the strategy's calls before, within and after the prefill, on the wall clock, with the patch "
                    + "similarity that it asked for."),
    /** CUDA latency. */
    PREFILL("prefill", "ms",
            "Milliseconds of the decoder's prefill up to the first action token's logits, decisions between layers left out: "
                    + "the \"CUDA latency\" in the tables of the VLA-Cache family. Vision, selection and decode are not in it."),
    /** Six tokens. */
    DECODE("decode", "ms",
            "Milliseconds of the other six action tokens, one pass each unless the strategy drafts them, and of reading all "
                    + "seven back. No selection of visual tokens saves any of it."),
    /** All of them. */
    LATENCY_SPLIT("latency per control step", "ms",
            "Stacked: vision, selection, prefill, decode of each control step. The dashed line is the dense lane's median "
                    + "end-to-end time in this run on this machine; the dotted line is what would remain of it if the "
                    + "prefill cost nothing, the most that any prefill saving can gain. Step 0 warms up and is left out "
                    + "of medians. The scale holds nine of ten steps; higher bars are cut and counted in the title, and their "
                    + "numbers stand in the step panel."),
    /** The cost. */
    PREFILL_TMACS("decoder prefill", "TMACs",
            "Tera multiply-accumulates of the decoder's prefill, computed from the tokens that each layer really held: the sum "
                    + "over layers of n(4D² + 3DF) + 2nND with n tokens in the hidden stream and N keys attended. The papers "
                    + "print this as \"TFLOPs\"; true FLOPs are twice as many. Vision towers, decode and output head are not "
                    + "in it."),
    /** The schedule chart. */
    SCHEDULE("schedule and sets", "tokens",
            "The numbers k that the strategy's schedule gives for each control step, and how many visual tokens its sets hold; "
                    + "a set whose size is always the scheduled number is left out. Reused is read from the executed plan where the strategy names no such set."),
    /** Hidden stream. */
    COMPUTED_TOKENS("tokens per layer, mean", "",
            "How many tokens of the whole sequence (BOS, 256 visual, prompt) were in the hidden stream, read from the pass and "
                    + "averaged over the decoder's layers."),
    /** Reuse share. */
    REUSED("reused tokens", "of 256",
            "Visual tokens that left the hidden stream at any layer and whose cached keys and values of an earlier step served "
                    + "instead, read from the executed plan."),
    /** Gone. */
    DROPPED("dropped tokens", "of 256",
            "Visual tokens that left the hidden stream at any layer and were no longer attended to, read from the executed "
                    + "plan."),
    /** Size of a set. */
    SET_SIZE("set size", "tokens", "How many visual tokens the strategy put into this set before the pass."),
    /** A number of the strategy. */
    SCALAR("strategy's number", "", "A number that the strategy reports of this step, under its own name."),
    /** Age. */
    CACHE_AGE("cache age", "steps",
            "Model steps since the token's oldest cache entry was computed, before this step: 1 means the step before. None "
                    + "where the cache does not hold the token."),
    /** Tokens. */
    ACTION_TOKENS("action tokens", "",
            "The seven token ids that greedy decoding gave. Neighbouring ids are neighbouring bins of a dimension."),
    /** Numbers. */
    ACTION("action", "",
            "The unnormalised action of this lane, of the dense lane at the same step, and the recorded one that was chosen in "
                    + "view of this frame, where the episode has it: translation x y z, rotation x y z, gripper. The model's "
                    + "gripper is 0 closed, 1 open; a recorded one is the simulator's command, -1 open, +1 close."),
    /** Agreement. */
    TOKEN_AGREEMENT("tokens equal to dense", "of 7",
            "Action tokens identical to the dense lane's at the same step. Replay is open-loop: it says how a strategy changes "
                    + "the model's answer on recorded frames, not whether the task would have succeeded."),
    /** Bins. */
    BIN_DISTANCE("mean bin distance", "bins",
            "Mean distance between this lane's and the dense lane's action tokens, in bins of the action grid. Replay is "
                    + "open-loop: it does not say whether the task would have succeeded."),
    /** L1. */
    ACTION_L1("L1 to dense", "",
            "Sum of absolute differences between this lane's and the dense lane's seven unnormalised numbers. Replay is "
                    + "open-loop: it does not say whether the task would have succeeded."),
    /** L1 to the record. */
    RECORDED_L1("L1 to recorded", "",
            "Sum of absolute differences between this lane's action and the recorded one chosen in view of this frame, the "
                    + "gripper as the simulator's command. The recorded action comes from a person or another policy, and replay is open-loop: a large distance need not be a mistake.");

    private final String label;
    private final String unit;
    private final String text;

    MetricDefinition(String label, String unit, String text) {
        this.label = label;
        this.unit = unit;
        this.text = text;
    }

    /** The number's name on the screen. */
    public String label() {
        return label;
    }

    /** Its unit; empty when it has none. */
    public String unit() {
        return unit;
    }

    /** What it means, how it is measured, and what it leaves out. */
    public String text() {
        return text;
    }
}
