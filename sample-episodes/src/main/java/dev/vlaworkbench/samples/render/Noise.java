package dev.vlaworkbench.samples.render;

/** Smooth repeatable noise for textures. */
public final class Noise {

    private Noise() {}

    /**
     * Noise of features about 1 in size.
     *
     * @return 0..1
     */
    public static double at(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        double shareX = smooth(x - floorX);
        double shareY = smooth(y - floorY);
        long column = (long) floorX;
        long row = (long) floorY;
        double lower = mix(lattice(column, row), lattice(column + 1, row), shareX);
        double upper = mix(lattice(column, row + 1), lattice(column + 1, row + 1), shareX);
        return mix(lower, upper, shareY);
    }

    /** Three octaves of {@link #at}. */
    public static double rough(double x, double y) {
        return (4 * at(x, y) + 2 * at(2.03 * x + 17, 2.03 * y + 5) + at(4.1 * x + 3, 4.1 * y + 41)) / 7;
    }

    private static double mix(double one, double other, double share) {
        return one + (other - one) * share;
    }

    private static double smooth(double share) {
        return share * share * (3 - 2 * share);
    }

    private static double lattice(long column, long row) {
        long bits = column * 0x9E3779B97F4A7C15L ^ row * 0xC2B2AE3D27D4EB4FL;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return ((bits ^ bits >>> 31) >>> 11) * 0x1.0p-53;
    }
}
