package dev.vlaworkbench.api;

/**
 * How unevenly the prompt's tokens attend to each visual token: equations (4) to (6) of the VLA-InfoEntropy paper,
 * <code>I(i) = 1 - H(i) / log2(M)</code> with <code>H(i) = -sum_w q(w,i) log2 q(w,i)</code> and <code>q(.,i)</code> the
 * softmax over the M prompt tokens of their mean attention <code>a(w,i)</code> to visual token i.
 *
 * <p>The softmax is taken over probabilities of the order 1e-3, so q is almost uniform, I is of the order 1e-6, and the printed
 * form subtracts two numbers that agree in their first digits. With <code>x_w = ln(M q_w)</code>, whose exponentials have the
 * mean 1, the same quantity is
 *
 * <pre>I = 1/(M ln M) * sum_w (x_w exp(x_w) - exp(x_w) + 1)</pre>
 *
 * where every term is at least 0 and about <code>x_w^2 / 2</code>: nothing cancels, and I keeps a relative accuracy near that
 * of its inputs.
 */
public final class AttentionInformation {

    /** Below this size of x the closed form of a term would cancel and its series is used. */
    private static final double SERIES_BELOW = 0.5;

    /** Below this size of x the first nine terms of a series are exact to a double's last place. */
    private static final double POLYNOMIAL_BELOW = 0.05;

    /** 1/k! from k = 1. */
    private static final double[] EXPM1 = new double[9];

    /** (k-1)/k! from k = 2. */
    private static final double[] TERM = new double[9];

    static {
        double factorial = 1;
        for (int k = 1; k <= EXPM1.length + 1; k++) {
            factorial *= k;
            if (k <= EXPM1.length) {
                EXPM1[k - 1] = 1 / factorial;
            }
            if (k >= 2) {
                TERM[k - 2] = (k - 1) / factorial;
            }
        }
    }

    private AttentionInformation() {}

    /**
     * The information of every visual token.
     *
     * @param attention M rows of 256 values: the attention of each prompt token to each visual token, mean over heads and
     *     layers, 0..1
     * @return 256 values in 0..1; 0 where all prompt tokens attend equally, and everywhere when M is 1
     * @throws IllegalArgumentException when there is no row or one has not 256 values
     */
    public static double[] of(double[][] attention) {
        if (attention.length == 0) {
            throw new IllegalArgumentException("attention information needs at least one prompt token's row");
        }
        for (double[] row : attention) {
            if (row.length != PatchGrid.TOKENS) {
                throw new IllegalArgumentException(
                        "an attention row needs " + PatchGrid.TOKENS + " values, found " + row.length);
            }
        }
        double[] information = new double[PatchGrid.TOKENS];
        if (attention.length > 1) {
            double[] column = new double[attention.length];
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                for (int word = 0; word < column.length; word++) {
                    column[word] = attention[word][token];
                }
                information[token] = ofColumn(column);
            }
        }
        return information;
    }

    /** Overwrites the column. */
    private static double ofColumn(double[] column) {
        int words = column.length;
        double mean = 0;
        for (double value : column) {
            mean += value / words;
        }
        double excess = 0;
        for (int word = 0; word < words; word++) {
            column[word] -= mean;
            excess += expm1(column[word]);
        }
        double logMeanExp = Math.log1p(excess / words);
        double sum = 0;
        for (double difference : column) {
            sum += term(difference - logMeanExp);
        }
        return sum / (words * Math.log(words));
    }

    /** exp(x) - 1, by its own first terms where attention usually lies: ten times as fast. */
    private static double expm1(double x) {
        if (Math.abs(x) >= POLYNOMIAL_BELOW) {
            return Math.expm1(x);
        }
        double sum = EXPM1[EXPM1.length - 1];
        for (int k = EXPM1.length - 2; k >= 0; k--) {
            sum = sum * x + EXPM1[k];
        }
        return sum * x;
    }

    /** x exp(x) - exp(x) + 1, which is the sum over k from 2 of x^k (k-1)/k!. */
    private static double term(double x) {
        if (Math.abs(x) < POLYNOMIAL_BELOW) {
            double sum = TERM[TERM.length - 1];
            for (int k = TERM.length - 2; k >= 0; k--) {
                sum = sum * x + TERM[k];
            }
            return sum * x * x;
        }
        if (Math.abs(x) >= SERIES_BELOW) {
            return x * Math.exp(x) - Math.expm1(x);
        }
        double power = x;
        double sum = 0;
        for (int k = 2;; k++) {
            power *= x / k;
            double next = sum + power * (k - 1);
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
