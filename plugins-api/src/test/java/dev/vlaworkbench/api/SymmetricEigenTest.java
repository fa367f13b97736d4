package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

    @Test
    void knownValues() {
        // 2 and 1 on the diagonals: 2 + 2 cos(k pi / 4)
        SymmetricEigen eigen = SymmetricEigen.of(new double[][]{{2, 1, 0}, {1, 2, 1}, {0, 1, 2}});
        assertArrayEquals(new double[]{2 + Math.sqrt(2), 2, 2 - Math.sqrt(2)}, eigen.values(), 1e-12);
        assertArrayEquals(new double[]{5}, SymmetricEigen.of(new double[][]{{5}}).values());
        assertArrayEquals(new double[2], SymmetricEigen.of(new double[2][2]).values());
        assertEquals(0, SymmetricEigen.of(new double[0][0]).values().length);
    }

    @Test
    void vectorsAreOrthonormalAndPutTheMatrixTogetherAgain() {
        int n = 60;
        Random random = new Random(3);
        double[][] rows = new double[n][20];
        double[][] products = new double[n][n];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextGaussian();
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < 20; k++) {
                    products[i][j] += rows[i][k] * rows[j][k];
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(products);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double again = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    again += eigen.vectors()[i][k] * eigen.values()[k] * eigen.vectors()[j][k];
                    product += eigen.vectors()[k][i] * eigen.vectors()[k][j];
                }
                assertEquals(products[i][j], again, 1e-9);
                assertEquals(i == j ? 1 : 0, product, 1e-10);
            }
        }
        assertEquals(20, eigen.rank(20), "60 rows of 20 numbers");
    }

    @Test
    void refusesWhatHasNoEigenvalues() {
        assertThrows(IllegalArgumentException.class, () -> SymmetricEigen.of(new double[2][3]));
        assertThrows(IllegalArgumentException.class, () -> SymmetricEigen.of(new double[][]{{Double.NaN}}));
    }
}
