package dev.vlaworkbench.plugins.lightvlauntuned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.LayerDecision;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.testkit.PluginTestKit;
import dev.vlaworkbench.api.testkit.SyntheticLayer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LightVlaUntunedTest {

    private static final PluginTestKit KIT = PluginTestKit.of(new LightVlaUntunedExtension());
    private static final int WORDS = 4;
    private static final int WIDTH = 12;

    @Test
    void keepsToTheContract() {
        KIT.check();
    }

    @Test
    void decidesBeforeTheFirstLayerOnly() {
        assertEquals(ObservationRequest.none().withProductsBefore(0), KIT.create(Map.of()).observations());
    }

    @Test
    void votesAreThoseOfTheFormulaOverTheRowsThemselves() {
        double[][] rows = rows(5);
        Votes votes = Votes.of(products(rows));
        assertArrayEquals(straightforward(rows), votes.counts());
        assertEquals(256, Arrays.stream(votes.counts()).sum());
    }

    @Test
    void keepsWhoeverGotAVote() {
        HiddenProducts products = products(rows(6));
        int[] counts = Votes.of(products).counts();
        LayerDecision decision = decide(Map.of(), products);
        for (int token = 0; token < 256; token++) {
            assertEquals(counts[token] > 0 ? Disposition.COMPUTE : Disposition.dropFrom(0), decision.plan().of(token));
        }
    }

    @Test
    void floorAndCapBoundTheKeptTokens() {
        HiddenProducts products = products(rows(6));
        int elected = decide(Map.of(), products).plan().computedAt(0);
        assertTrue(elected > 2 && elected < 200, () -> elected + " elected");
        assertEquals(200, decide(Map.of("min_keep", "200"), products).plan().computedAt(0));
        LayerDecision capped = decide(Map.of("max_keep", "2"), products);
        int[] counts = Votes.of(products).counts();
        int[] most = IntStream.of(counts).sorted().skip(254).toArray();
        assertEquals(2, capped.plan().computedAt(0));
        assertEquals(IntStream.of(most).sum(), IntStream.range(0, 256)
                .filter(token -> capped.plan().of(token).computedAt(0)).map(token -> counts[token]).sum());
        assertThrows(IllegalArgumentException.class, () -> KIT.create(Map.of("min_keep", "9", "max_keep", "8")));
    }

    private static LayerDecision decide(Map<String, String> given, HiddenProducts products) {
        return KIT.create(given).decideAtLayer(SyntheticLayer.seeing(0, new double[256]).withProducts(products));
    }

    private static double[][] rows(long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[256 + WORDS][WIDTH];
        for (double[] row : rows) {
            for (int i = 0; i < WIDTH; i++) {
                row[i] = 3 * random.nextGaussian();
            }
        }
        return rows;
    }

    private static HiddenProducts products(double[][] rows) {
        double[] products = new double[rows.length * rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                products[i * rows.length + j] = dot(rows[i], rows[j]);
            }
        }
        return HiddenProducts.of(WORDS, WIDTH, products);
    }

    /** The formula as it is written, on rows. */
    private static int[] straightforward(double[][] rows) {
        double[][] scaled = Arrays.stream(rows).map(LightVlaUntunedTest::normed).toArray(double[][]::new);
        int[] counts = new int[256];
        for (int query = 0; query < 256; query++) {
            double[] weights = new double[WORDS];
            double sum = 0;
            for (int word = 0; word < WORDS; word++) {
                weights[word] = Math.exp(dot(scaled[query], scaled[256 + word]) / Math.sqrt(WIDTH));
                sum += weights[word];
            }
            double[] mixed = new double[WIDTH];
            for (int word = 0; word < WORDS; word++) {
                for (int i = 0; i < WIDTH; i++) {
                    mixed[i] += weights[word] / sum * scaled[256 + word][i];
                }
            }
            double[] normed = normed(mixed);
            int winner = 0;
            for (int token = 1; token < 256; token++) {
                winner = dot(normed, scaled[token]) > dot(normed, scaled[winner]) ? token : winner;
            }
            counts[winner]++;
        }
        return counts;
    }

    private static double[] normed(double[] row) {
        double scale = Math.sqrt(dot(row, row) / WIDTH + 1e-6);
        return Arrays.stream(row).map(value -> value / scale).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
