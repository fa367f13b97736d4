package dev.vlaworkbench.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: Householder's reduction to tridiagonal form, then the implicit QL method.
 * The products X X' of rows give the rows' singular values (square roots of the eigenvalues) and left singular vectors.
 *
 * @param values n eigenvalues, the largest first
 * @param vectors n rows of n values: row i holds component i of every eigenvector, in the order of the values
 */
public record SymmetricEigen(double[] values, double[][] vectors) {

    private static final int MAX_ROTATIONS = 60;

    /**
     * Decomposes.
     *
     * @param matrix n rows of n finite values, of which those on and below the diagonal are read
     * @return the decomposition, fresh arrays
     * @throws IllegalArgumentException when the matrix is not square or holds a value that is not finite
     */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] z = new double[n][];
        for (int row = 0; row < n; row++) {
            if (matrix[row].length != n || !Arrays.stream(matrix[row]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("eigenvalues need a square matrix of finite values");
            }
            z[row] = matrix[row].clone();
        }
        double[] diagonal = new double[n];
        double[] beside = new double[n];
        reduce(z, diagonal, beside);
        double[][] vectors = transposed(z);
        rotate(vectors, diagonal, beside);
        return sorted(diagonal, vectors);
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix.length; column++) {
                transposed[column][row] = matrix[row][column];
            }
        }
        return transposed;
    }

    /**
     * How many singular values of rows X count, this being the decomposition of X X': those above the largest times
     * {@code max(rows, columns)} times float32's precision, as numerical libraries have it for single precision.
     *
     * @param columns numbers in a row of X
     * @return the rank, at most n
     */
    public int rank(int columns) {
        double tolerance = Math.sqrt(Math.max(0, values.length == 0 ? 0 : values[0]))
                * Math.max(values.length, columns) * Math.ulp(1f);
        return (int) Arrays.stream(values).filter(value -> Math.sqrt(Math.max(0, value)) > tolerance).count();
    }

    /** From eigenvectors in rows. */
    private static SymmetricEigen sorted(double[] diagonal, double[][] rows) {
        int[] order = IntStream.range(0, diagonal.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -diagonal[i])).mapToInt(Integer::intValue).toArray();
        double[] values = Arrays.stream(order).mapToDouble(i -> diagonal[i]).toArray();
        return new SymmetricEigen(
                values, transposed(Arrays.stream(order).mapToObj(i -> rows[i]).toArray(double[][]::new)));
    }

    /** Leaves the tridiagonal form in the two arrays and the transformation in z. */
    private static void reduce(double[][] z, double[] diagonal, double[] beside) {
        int n = z.length;
        for (int i = n - 1; i > 0; i--) {
            diagonal[i] = reflect(z, beside, i);
        }
        for (int i = 0; i < n; i++) {
            if (diagonal[i] != 0) {
                double[] g = new double[i];
                for (int k = 0; k < i; k++) {
                    add(g, z[i][k], z[k], i);
                }
                for (int k = 0; k < i; k++) {
                    add(z[k], -z[k][i], g, i);
                }
            }
            diagonal[i] = z[i][i];
            z[i][i] = 1;
            for (int j = 0; j < i; j++) {
                z[j][i] = 0;
                z[i][j] = 0;
            }
        }
    }

    /** One Householder reflection; returns half its vector's squared length, 0 where none is needed. */
    private static double reflect(double[][] z, double[] beside, int i) {
        double scale = 0;
        for (int k = 0; k < i; k++) {
            scale += Math.abs(z[i][k]);
        }
        if (i == 1 || scale == 0) {
            beside[i] = z[i][i - 1];
            return 0;
        }
        double h = 0;
        for (int k = 0; k < i; k++) {
            z[i][k] /= scale;
            h += z[i][k] * z[i][k];
        }
        double f = z[i][i - 1];
        double g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
        beside[i] = scale * g;
        h -= f * g;
        z[i][i - 1] = f - g;
        // The matrix is symmetric and only its lower half is kept, so a row serves as a column, too.
        Arrays.fill(beside, 0, i, 0);
        for (int j = 0; j < i; j++) {
            z[j][i] = z[i][j] / h;
            double sum = z[j][j] * z[i][j];
            for (int k = 0; k < j; k++) {
                sum += z[j][k] * z[i][k];
            }
            add(beside, z[i][j], z[j], j);
            beside[j] += sum;
        }
        f = 0;
        for (int j = 0; j < i; j++) {
            beside[j] /= h;
            f += beside[j] * z[i][j];
        }
        double half = f / (h + h);
        for (int j = 0; j < i; j++) {
            f = z[i][j];
            g = beside[j] - half * f;
            beside[j] = g;
            add(z[j], -f, beside, j + 1);
            add(z[j], -g, z[i], j + 1);
        }
        return h;
    }

    /** Adds a multiple of a row's first numbers to those of another. */
    private static void add(double[] to, double factor, double[] from, int count) {
        for (int k = 0; k < count; k++) {
            to[k] += factor * from[k];
        }
    }

    /** Turns the tridiagonal form into a diagonal one, and the rows of z with it. */
    private static void rotate(double[][] z, double[] d, double[] e) {
        int n = d.length;
        if (n == 0) {
            return;
        }
        System.arraycopy(e, 1, e, 0, n - 1);
        e[n - 1] = 0;
        for (int l = 0; l < n; l++) {
            for (int rotations = 0;; rotations++) {
                int m = l;
                while (m < n - 1 && Math.abs(e[m]) > Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1]))) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                if (rotations == MAX_ROTATIONS) {
                    throw new ArithmeticException("the eigenvalues do not converge");
                }
                sweep(z, d, e, l, m);
            }
        }
    }

    private static void sweep(double[][] z, double[] d, double[] e, int l, int m) {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        double r = Math.hypot(g, 1);
        g = d[m] - d[l] + e[l] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            turn(z[i], z[i + 1], c, s);
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }

    /** Rotates two rows. */
    private static void turn(double[] row, double[] next, double c, double s) {
        for (int k = 0; k < row.length; k++) {
            double f = next[k];
            next[k] = s * row[k] + c * f;
            row[k] = c * row[k] - s * f;
        }
    }
}
