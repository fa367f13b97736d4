package dev.vlaworkbench.episode;

import dev.vlaworkbench.UserException;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A dataset of numbers with one row per step, whatever number type it is stored as. */
final class HdfNumbers {

    private final Path file;
    private final String demo;
    private final String what;
    private final int columns;
    private final double[] values;

    private HdfNumbers(Path file, String demo, String what, int columns, double[] values) {
        this.file = file;
        this.demo = demo;
        this.what = what;
        this.columns = columns;
        this.values = values;
    }

    static boolean areNumbers(Dataset dataset) {
        return dataset.getDataType() instanceof FixedPoint || dataset.getDataType() instanceof FloatingPoint;
    }

    /**
     * Reads all rows.
     *
     * @throws UserException when they are not numbers, or their size is absurd
     */
    static HdfNumbers read(Path file, String demo, String what, Dataset dataset) {
        if (!areNumbers(dataset)) {
            throw new UserException(file + ": " + demo + "/" + what + " does not hold numbers; convert it to float64.");
        }
        HdfSize.check(file, demo + "/" + what, dataset);
        Object flat = dataset.getDataFlat();
        double[] values = new double[Array.getLength(flat)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Array.getDouble(flat, i);
        }
        long rows = Math.max(1, dataset.getDimensionsAsLong().length == 0 ? 1 : dataset.getDimensionsAsLong()[0]);
        return new HdfNumbers(file, demo, what, (int) (values.length / rows), values);
    }

    /**
     * Looks for numbers that are none.
     *
     * @throws UserException naming the first one
     */
    void checkFinite() {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new UserException(
                        file + ": " + what + " of " + demo + " step " + i / columns + " dim " + i % columns
                                + " is " + (Double.isNaN(values[i]) ? "NaN" : "infinite")
                                + "; repair or leave out this episode.");
            }
        }
    }

    /** A sentence when a number lies outside a range. */
    Optional<String> noteOutside(double least, double most) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        return smallest >= least && largest <= most
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT,
                        "The %s range over [%.2f, %.2f] where LIBERO's lie in [%.0f, %.0f]; they are probably not "
                                + "normalised as LIBERO's.",
                        what, smallest, largest, least, most));
    }

    /** The rows as lists. */
    List<List<Double>> rows() {
        List<List<Double>> rows = new ArrayList<>();
        for (int from = 0; from < values.length; from += columns) {
            List<Double> row = new ArrayList<>(columns);
            for (int i = from; i < from + columns; i++) {
                row.add(values[i]);
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** The last number of all. */
    double last() {
        return values.length == 0 ? 0 : values[values.length - 1];
    }
}
