package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionInformationTest {

    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void agreesWithTheReference() throws IOException {
        ReferenceValues reference = new ReferenceValues();
        for (int frame = 0; frame < 2; frame++) {
            double[] expected = reference.doubles("frame" + frame + ".dense.attention_information");
            double[] found = AttentionInformation.of(
                    reference.attention("frame" + frame + ".dense.text_to_vision").meanOverLayers());
            assertArrayEquals(expected, found, 1e-11);
            assertEquals(TopTokens.largest(expected, 256), TopTokens.largest(found, 256));
        }
    }

    @Test
    void keepsItsRelativeAccuracyWhereThePrintedFormLosesIt() throws IOException {
        double[][] attention = new ReferenceValues().attention("frame0.dense.text_to_vision").meanOverLayers();
        double[] found = AttentionInformation.of(attention);
        for (int token = 0; token < PatchGrid.TOKENS; token += 16) {
            assertRelative(exact(attention, token), found[token], 1e-14);
        }
    }

    @Test
    void keepsItWhenAttentionIsAlmostEven() {
        double[][] attention = new double[29][PatchGrid.TOKENS];
        Random random = new Random(7);
        for (double[] row : attention) {
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                // spreads from 1e-3 down to 1e-8 around 2e-3: I from about 1e-8 to about 1e-18
                row[token] = 2e-3 + Math.pow(10, -3 - token / 51.0) * (random.nextDouble() - 0.5);
            }
        }
        double[] found = AttentionInformation.of(attention);
        for (int token = 0; token < PatchGrid.TOKENS; token += 15) {
            // a difference of 1e-8 has lost five digits of what lies near 2e-3 before it gets here
            assertRelative(exact(attention, token), found[token], 1e-9);
        }
        assertTrue(found[255] > 0 && found[255] < 1e-17, "I = " + found[255]);
    }

    @Test
    void isRightForConcentratedAttention() {
        double[][] attention = new double[2][PatchGrid.TOKENS];
        attention[0][3] = 1;
        double q = Math.E / (1 + Math.E);
        double expected = 1 + (q * Math.log(q) + (1 - q) * Math.log(1 - q)) / Math.log(2);
        double[] found = AttentionInformation.of(attention);
        assertEquals(expected, found[3], 1e-15);
        assertEquals(0, found[4]);
    }

    @Test
    void hasNothingToSayOfASingleWord() {
        assertArrayEquals(new double[PatchGrid.TOKENS], AttentionInformation.of(new double[1][PatchGrid.TOKENS]));
        assertThrows(IllegalArgumentException.class, () -> AttentionInformation.of(new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> AttentionInformation.of(new double[2][255]));
    }

    private static void assertRelative(BigDecimal expected, double found, double tolerance) {
        double error = new BigDecimal(found).subtract(expected).divide(expected, DIGITS).abs().doubleValue();
        assertTrue(error < tolerance, "relative error " + error + " at I = " + expected.doubleValue());
    }

    /** 1 - H / ln M as printed, with 60 digits. */
    private static BigDecimal exact(double[][] attention, int token) {
        int words = attention.length;
        BigDecimal[] exponentials = new BigDecimal[words];
        BigDecimal sum = BigDecimal.ZERO;
        for (int word = 0; word < words; word++) {
            exponentials[word] = exp(new BigDecimal(attention[word][token]));
            sum = sum.add(exponentials[word]);
        }
        BigDecimal negatedEntropy = BigDecimal.ZERO;
        for (int word = 0; word < words; word++) {
            BigDecimal logarithm = new BigDecimal(attention[word][token]).subtract(ln(sum), DIGITS);
            negatedEntropy = negatedEntropy.add(exponentials[word].divide(sum, DIGITS).multiply(logarithm, DIGITS));
        }
        return BigDecimal.ONE.add(negatedEntropy.divide(ln(BigDecimal.valueOf(words)), DIGITS), DIGITS);
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** Newton's iteration on exp(y/8)^8 = x. */
    private static BigDecimal ln(BigDecimal x) {
        BigDecimal y = BigDecimal.valueOf(Math.log(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            BigDecimal power = exp(y.divide(BigDecimal.valueOf(8), DIGITS)).pow(8, DIGITS);
            y = y.add(x.divide(power, DIGITS).subtract(BigDecimal.ONE), DIGITS);
        }
        return y;
    }
}
