package dev.vlaworkbench.metrics;

/**
 * A way to count the work of the decoder's prefill. The field prints several; a number without its convention cannot be compared.
 *
 * @param count what is counted
 * @param gated whether the feed-forward block counts with its gate, {@code 3DF} as it is in Llama, or without, {@code 2DF} as
 *     some papers write it
 */
public record CostConvention(Count count, boolean gated) {

    /** What is counted. */
    public enum Count {
        /** Multiply-accumulates. */
        MACS("MACs", "multiply-accumulates"),
        /** True floating-point operations, a multiply and an add each: twice the multiply-accumulates. */
        FLOPS("FLOPs", "true floating-point operations, 2 × multiply-accumulates"),
        /**
         * Multiply-accumulates as the scripts of VLA-Cache count them ({@code modeling_llama.py} of its transformers fork) and its
         * tables print them as "FLOPs": keys as if only the tokens in the hidden stream were attended to.
         */
        VLA_CACHE("“FLOPs”", "as printed in VLA-Cache's table: multiply-accumulates, with as many keys as tokens");

        private final String unit;
        private final String meaning;

        Count(String unit, String meaning) {
            this.unit = unit;
            this.meaning = meaning;
        }

        /** The unit without a decimal prefix. */
        public String unit() {
            return unit;
        }

        /** What it counts, in words. */
        public String meaning() {
            return meaning;
        }
    }

    /** The workbench's own: multiply-accumulates, gated, all attended keys. */
    public static final CostConvention STANDARD = new CostConvention(Count.MACS, true);

    private static final int GATED_MATRICES = 3;
    private static final int UNGATED_MATRICES = 2;

    /**
     * The work of one layer.
     *
     * @param tokens n in its hidden stream
     * @param keys N attended to
     * @param hiddenSize D
     * @param feedForwardSize F
     * @return operations, not in tera
     */
    double layer(double tokens, double keys, double hiddenSize, double feedForwardSize) {
        double projections = 4 * hiddenSize * hiddenSize
                + (gated ? GATED_MATRICES : UNGATED_MATRICES) * hiddenSize * feedForwardSize;
        double attended = count == Count.VLA_CACHE ? tokens : keys;
        double macs = tokens * projections + 2 * tokens * attended * hiddenSize;
        return count == Count.FLOPS ? 2 * macs : macs;
    }

    /** The formula in words and symbols. */
    public String formula() {
        String attention = count == Count.VLA_CACHE ? "2n²D" : "2nND";
        String sum = "n(4D² + " + (gated ? GATED_MATRICES : UNGATED_MATRICES) + "DF) + " + attention;
        return "sum over layers of " + (count == Count.FLOPS ? "2 × [" + sum + "]" : sum)
                + ", n tokens in the hidden stream, N keys attended; " + count.meaning()
                + (gated ? "; gated feed-forward block" : "; feed-forward block counted without its gate");
    }
}
