package dev.vlaworkbench.plugins.flashvla;

import dev.vlaworkbench.api.HiddenProducts;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.SymmetricEigen;

/**
 * The information contribution score: with the visual tokens' hidden rows <code>X = U S V'</code>,
 * <code>C(x) = sum_i |u_xi| sigma_i</code>. U and the squares of the singular values are the eigenvectors and eigenvalues of
 * <code>X X'</code>.
 */
final class Contribution {

    private Contribution() {}

    /** 256 scores, at least 0. */
    static double[] of(HiddenProducts products) {
        double[][] matrix = new double[PatchGrid.TOKENS][PatchGrid.TOKENS];
        for (int token = 0; token < PatchGrid.TOKENS; token++) {
            for (int other = 0; other <= token; other++) {
                matrix[token][other] = products.visual(token, other);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        int rank = eigen.rank(products.width());
        double[] scores = new double[PatchGrid.TOKENS];
        for (int i = 0; i < rank; i++) {
            double sigma = Math.sqrt(eigen.values()[i]);
            for (int token = 0; token < PatchGrid.TOKENS; token++) {
                scores[token] += Math.abs(eigen.vectors()[token][i]) * sigma;
            }
        }
        return scores;
    }
}
