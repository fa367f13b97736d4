package dev.vlaworkbench.metrics;

/**
 * What each number of the workbench means: the one place that screens, CSV headers and result files take it from. Sources: the
 * papers of the VLA-Cache family as read in {@code DecoderCost}, and what the replay times.
 */
public enum MetricDefinition {
    /** The headline. */
    END_TO_END("end to end", "ms", Origin.MEASURED,
            "Milliseconds of one control step from the prepared frame to the seven-number action: vision, selection, prefill, "
                    + "decode and what lies between them. The vision time that lanes share is counted for each of them. This is "
                    + "what a robot feels.",
            "", Clock.WALL, "reading and preparing the frame"),
    /** The towers. */
    VISION("vision", "ms", Origin.MEASURED,
            "Milliseconds of the two vision towers and the projector. Run once for all lanes of a step and charged to every lane "
                    + "that ran the model.",
            "", Clock.DEVICE, "reading and preparing the frame"),
    /** The plug-in. */
    SELECTION("selection", "ms", Origin.MEASURED,
            "Milliseconds of the strategy's calls before, within and after the prefill, with the patch similarity that it asked "
                    + "for.",
            "", Clock.WALL, "attention captured for the strategy, which is part of the prefill"),
    /** CUDA latency. */
    PREFILL("prefill", "ms", Origin.MEASURED,
            "Milliseconds of the decoder's prefill up to the first action token's logits: the \"CUDA latency\" in the tables of "
                    + "the VLA-Cache family.",
            "", Clock.DEVICE, "vision, selection (decisions between layers too) and decode"),
    /** Six tokens. */
    DECODE("decode", "ms", Origin.MEASURED,
            "Milliseconds of the other six action tokens, one pass each unless the strategy drafts them, and of reading all "
                    + "seven back. No selection of visual tokens saves any of it.",
            "", Clock.DEVICE, "prefill"),
    /** What is left. */
    REST("rest", "ms", Origin.COMPUTED,
            "What of the end-to-end time none of the parts accounts for: launching work, waiting for the device, copying.",
            "end to end - vision - selection - prefill - decode, at least 0", Clock.NONE, ""),
    /** All of them. */
    LATENCY_SPLIT("latency per control step", "ms", Origin.MEASURED,
            "Stacked: vision, selection, prefill, decode and rest of each control step. The dashed line is the dense lane's "
                    + "median end-to-end time in this run on this machine, the band about it its quartiles: a gain within the band "
                    + "may be noise. The dotted line is what would remain if the prefill cost nothing, the most that any prefill "
                    + "saving can gain. Hatched steps warm up and are left out of medians. The scale holds nine of ten steps; "
                    + "higher bars are cut and counted in the title.",
            "ceiling = median of the dense lane's end to end - prefill", Clock.WALL,
            "reading and preparing the frame"),
    /** The cost. */
    PREFILL_TMACS("decoder prefill", "TMACs", Origin.COMPUTED,
            "Tera multiply-accumulates of the decoder's prefill, computed from the tokens that each layer really held. The "
                    + "papers print this as \"TFLOPs\" (OpenVLA-7B, 285 tokens: 1.867; theirs 1.864); true FLOPs are twice as "
                    + "many.",
            "sum over layers of n(4D² + 3DF) + 2nND, n tokens in the hidden stream, N keys attended", Clock.NONE,
            "vision towers, embedding, output head, decode and the strategy's own work"),
    /** The schedule chart. */
    SCHEDULE("schedule and sets", "tokens", Origin.REPORTED,
            "The numbers k that the strategy's schedule gives for each control step, and how many visual tokens its sets hold; a "
                    + "set whose size is always the scheduled number is left out. Reused is read from the executed plan where the "
                    + "strategy names no such set.",
            "", Clock.NONE, ""),
    /** Hidden stream. */
    COMPUTED_TOKENS("tokens per layer, mean", "", Origin.READ,
            "How many tokens of the whole sequence (BOS, 256 visual, prompt) were in the hidden stream, averaged over the "
                    + "decoder's layers.",
            "", Clock.NONE, ""),
    /** Layers over steps. */
    LAYER_TOKENS("visual tokens, layers × steps", "of 256", Origin.READ,
            "For each decoder layer and control step, how many of the 256 visual tokens were computed (in the hidden stream; a "
                    + "token merged of several counts once), "
                    + "reused (attended to but not computed) and dropped (neither), read from the executed pass. The lines are "
                    + "the plan made before the pass: they run where the planned number of computed tokens changes between two "
                    + "layers. A framed cell is one at which the pass computed another number than was planned, because the "
                    + "strategy decided anew between layers.",
            "computed = hidden - text; reused = keys attended - hidden; dropped = 256 + text - keys attended",
            Clock.NONE, ""),
    /** Reuse share of token and layer pairs. */
    REUSE_RATIO("reuse ratio", "", Origin.READ,
            "Share of the (visual token, layer) pairs whose cached keys and values of an earlier step served, and share of the "
                    + "256 visual tokens that were reused at one layer or more. The first is what saves work.",
            "sum over layers of reused / (256 L)", Clock.NONE, ""),
    /** Reuse share. */
    REUSED("reused tokens", "of 256", Origin.READ,
            "Visual tokens that left the hidden stream at any layer and whose cached keys and values of an earlier step served "
                    + "instead, read from the executed plan.",
            "", Clock.NONE, ""),
    /** Gone. */
    DROPPED("dropped tokens", "of 256", Origin.READ,
            "Visual tokens that left the hidden stream at any layer and were no longer attended to, read from the executed "
                    + "plan.",
            "", Clock.NONE, ""),
    /** Size of a set. */
    SET_SIZE("set size", "tokens", Origin.REPORTED,
            "How many visual tokens the strategy put into this set before the pass.", "", Clock.NONE, ""),
    /** A number of the strategy. */
    SCALAR("strategy's number", "", Origin.REPORTED,
            "A number that the strategy reports of this step, under its own name.", "", Clock.NONE, ""),
    /** Distribution of a score map. */
    SCORE_DISTRIBUTION("score distribution", "", Origin.REPORTED,
            "How the 256 patches' values of a score map are distributed: bars for the step shown, the line for all steps "
                    + "computed so far, scaled to one step. The map's own definition and unit stand beside its name. Patches "
                    + "without a value are left out.",
            "", Clock.NONE, ""),
    /** Distribution of a score map over t. */
    SCORE_SPREAD("score map over the episode", "", Origin.REPORTED,
            "The median of a score map's 256 values at each control step, the band from its lower to its upper quartile, and "
                    + "its extremes.",
            "", Clock.NONE, ""),
    /** Age. */
    CACHE_AGE("cache age", "steps", Origin.READ,
            "Model steps since the token's oldest cache entry was computed, before this step: 1 means the step before. None "
                    + "where the cache does not hold the token.",
            "", Clock.NONE, ""),
    /** Tokens. */
    ACTION_TOKENS("action tokens", "", Origin.READ,
            "The seven token ids that greedy decoding gave. Neighbouring ids are neighbouring bins of a dimension.", "",
            Clock.NONE, ""),
    /** Numbers. */
    ACTION("action", "", Origin.READ,
            "The unnormalised action of this lane, of the dense lane at the same step, and the recorded one that was chosen in "
                    + "view of this frame, where the episode has it: translation x y z, rotation x y z, gripper. The model's "
                    + "gripper is 0 closed, 1 open; a recorded one is the simulator's command, -1 open, +1 close. Charts draw every "
                    + "gripper as that command and mark where it flips. Replay is open-loop: it says how a strategy changes the "
                    + "model's answer on recorded frames, not whether the task would have succeeded.",
            "command = -sign(2g - 1)", Clock.NONE, ""),
    /** Agreement. */
    TOKEN_AGREEMENT("tokens equal to dense", "of 7", Origin.COMPUTED,
            "Action tokens identical to the dense lane's at the same step. Replay is open-loop: it says how a strategy changes "
                    + "the model's answer on recorded frames, not whether the task would have succeeded.",
            "", Clock.NONE, ""),
    /** Bins. */
    BIN_DISTANCE("mean bin distance", "bins", Origin.COMPUTED,
            "Mean distance between this lane's and the dense lane's action tokens, in bins of the action grid. Replay is "
                    + "open-loop: it does not say whether the task would have succeeded.",
            "mean of |id - dense id| over seven dimensions, at most 254 each", Clock.NONE, ""),
    /** L1. */
    ACTION_L1("L1 to dense", "", Origin.COMPUTED,
            "Sum of absolute differences between this lane's and the dense lane's seven unnormalised numbers. Replay is "
                    + "open-loop: it does not say whether the task would have succeeded.",
            "", Clock.NONE, ""),
    /** L1 to the record. */
    RECORDED_L1("L1 to recorded", "", Origin.COMPUTED,
            "Sum of absolute differences between this lane's action and the recorded one chosen in view of this frame, the "
                    + "gripper as the simulator's command. The recorded action comes from a person or another policy, and replay "
                    + "is open-loop: a large distance need not be a mistake.",
            "", Clock.NONE, ""),
    /** Which lane. */
    STRATEGY("strategy", "", Origin.CHOSEN,
            "The lane's strategy by its id, with the preset's name where the parameters are a preset's. The dense lane is plain "
                    + "OpenVLA and the reference of every other.",
            "", Clock.NONE, ""),
    /** How it was set. */
    PARAMETERS("parameters", "", Origin.CHOSEN,
            "The strategy's parameters that differ from their default.", "", Clock.NONE, ""),
    /** By counting. */
    SPEED_UP_TMACS("speed-up, TMACs", "×", Origin.COMPUTED,
            "How many times fewer multiply-accumulates the prefill takes than a dense one of the same sequence; derived from "
                    + "counts, not measured.",
            "mean dense TMACs / mean TMACs of the lane", Clock.NONE,
            "any time: what strategies observe and decide costs no TMACs"),
    /** By the prefill's clock. */
    SPEED_UP_PREFILL("speed-up, prefill", "×", Origin.MEASURED,
            "How many times faster the prefill is than the dense lane's in the same run, on the same machine, over the same "
                    + "steps.",
            "dense lane's median prefill / lane's median prefill", Clock.DEVICE,
            "vision, selection (decisions between layers too) and decode"),
    /** By the wall clock. */
    SPEED_UP_END_TO_END("speed-up, end to end", "×", Origin.MEASURED,
            "How many times faster a control step is than the dense lane's in the same run, on the same machine, over the same "
                    + "steps.",
            "dense lane's median end to end / lane's median end to end", Clock.WALL, "reading and preparing the frame"),
    /** How far repeats differ. */
    REPEAT_SPREAD("end to end, repeats", "ms", Origin.MEASURED,
            "The smallest and the largest of the median end-to-end milliseconds that the repeats of the same steps have each: a "
                    + "difference between lanes within it may be noise.",
            "", Clock.WALL, "reading and preparing the frame"),
    /** How many. */
    STEPS("steps", "", Origin.READ,
            "Control steps that the lane finished, over all episodes and repeats, and how many of them are behind the warm-up, "
                    + "which latencies leave out.",
            "", Clock.NONE, ""),
    /** What stopped it. */
    FAILURE("stopped", "", Origin.REPORTED,
            "Why the lane's strategy stopped, and at which control step; its finished steps stay in the numbers, and the dense "
                    + "lane is taken over the same steps.",
            "", Clock.NONE, ""),
    /** Lanes over t. */
    LANES_LATENCY("end to end over t", "ms", Origin.MEASURED,
            "End-to-end milliseconds of each lane's control steps; of repeats the median at each step. The dashed line is the "
                    + "dense lane's median, the band about it its spread; the dotted line is what would remain if the dense lane's "
                    + "prefill cost nothing, the most that any prefill saving can gain.",
            "ceiling = median of the dense lane's end to end - prefill", Clock.WALL,
            "reading and preparing the frame"),
    /** Boxes. */
    LANES_SPREAD("latency of the lanes", "ms", Origin.MEASURED,
            "For each lane the median (line), the quartiles (box) and the 5th and 95th percentile (whiskers) of its control "
                    + "steps behind the warm-up. The dashed line is the dense lane's median, the dotted one, of end to end, what "
                    + "would remain if the dense lane's prefill cost nothing.",
            "ceiling = median of the dense lane's end to end - prefill", Clock.WALL,
            "reading and preparing the frame"),
    /** What a millisecond costs. */
    LANES_TRADE_OFF("latency against agreement", "", Origin.MEASURED,
            "For each lane the median end-to-end milliseconds with quartiles against the share of action tokens equal to the "
                    + "dense lane's. Filled markers, joined by the line, are the front: lanes that no other beats in both. Replay is "
                    + "open-loop: agreement is not success.",
            "", Clock.WALL, "reading and preparing the frame"),
    /** Schedules, laid over each other. */
    LANES_SCHEDULE("schedules of the lanes", "", Origin.REPORTED,
            "The numbers k that each strategy's schedule gives for each control step, and how many of the 256 visual tokens it "
                    + "reused at any layer and which share of the (visual token, layer) pairs that was, both read from the "
                    + "executed pass.",
            "", Clock.NONE, ""),
    /** Agreement over t. */
    LANES_AGREEMENT("agreement over t", "", Origin.COMPUTED,
            "Share of the seven action tokens that are identical to the dense lane's at the same step. Replay is open-loop: it "
                    + "says how a strategy changes the model's answer on recorded frames, not whether the task would have "
                    + "succeeded.",
            "", Clock.NONE, "");

    /** Where a number comes from. */
    public enum Origin {
        /** A clock. */
        MEASURED("measured"),
        /** Arithmetic on other numbers. */
        COMPUTED("computed"),
        /** The executed pass. */
        READ("read from the executed pass"),
        /** The strategy says so. */
        REPORTED("reported by the strategy"),
        /** A person. */
        CHOSEN("as chosen");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** As it stands on screen. */
        public String label() {
            return label;
        }
    }

    /** Which clock a duration was taken with. */
    public enum Clock {
        /** No duration. */
        NONE(""),
        /** The wall clock. */
        WALL("wall clock"),
        /** The model's own: CUDA events on a GPU. */
        DEVICE("CUDA events on a GPU, wall clock on a CPU");

        private final String label;

        Clock(String label) {
            this.label = label;
        }

        /** As it stands on screen; empty for {@link #NONE}. */
        public String label() {
            return label;
        }
    }

    private final String label;
    private final String unit;
    private final Origin origin;
    private final String meaning;
    private final String formula;
    private final Clock clock;
    private final String excludes;

    MetricDefinition(String label, String unit, Origin origin, String meaning, String formula, Clock clock,
            String excludes) {
        this.label = label;
        this.unit = unit;
        this.origin = origin;
        this.meaning = meaning;
        this.formula = formula;
        this.clock = clock;
        this.excludes = excludes;
    }

    /** The number's name on the screen. */
    public String label() {
        return label;
    }

    /** Its unit; empty when it has none. */
    public String unit() {
        return unit;
    }

    /** Where it comes from. */
    public Origin origin() {
        return origin;
    }

    /** What it is. */
    public String meaning() {
        return meaning;
    }

    /** How it is computed; empty where there is nothing to compute. */
    public String formula() {
        return formula;
    }

    /** Which clock it was taken with. */
    public Clock clock() {
        return clock;
    }

    /** What is not in it; empty where nothing is missing that a reader might expect. */
    public String excludes() {
        return excludes;
    }

    /** Meaning, formula, clock and what is left out, in sentences. */
    public String text() {
        StringBuilder text = new StringBuilder(meaning);
        if (!formula.isEmpty()) {
            text.append(" Formula: ").append(formula).append('.');
        }
        if (clock != Clock.NONE) {
            text.append(" Clock: ").append(clock.label()).append('.');
        }
        if (!excludes.isEmpty()) {
            text.append(" Not in it: ").append(excludes).append('.');
        }
        return text.toString();
    }
}
