package dev.vlaworkbench.model;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets PyTorch's fuser compile the forward pass's element-wise functions, each into one kernel for each number of rows. The fuser
 * works on a function that is called by itself with the optimising executor on, keeps its kernels when the executor is switched off
 * again, and serves two sets of shapes exactly before it turns to slower general kernels; hence the copies. Used by the model's
 * thread only.
 */
final class RowKernels {

    private static final int COPIES = 32;

    /** PyTorch profiles the first run, compiles in the second; a second set of shapes takes two more. */
    private static final int RUNS = 4;

    private final TorchModule module;
    private final boolean fuses;
    private final Map<Integer, Integer> copies = new HashMap<>();
    private final Set<Integer> compiled = new HashSet<>();

    /**
     * @param module the forward pass
     * @param fuses whether kernels are compiled; on a CPU PyTorch's builds have no compiler for it
     */
    RowKernels(TorchModule module, boolean fuses) {
        this.module = module;
        this.fuses = fuses;
    }

    /** The copy of the functions that serves a number of rows. */
    int copyFor(int rows) {
        return fuses ? copies.computeIfAbsent(rows, unseen -> copies.size() % COPIES) : 0;
    }

    /** Compiles the kernels for a number of rows, unless that is done; takes tenths of a second. */
    void compile(int rows) {
        if (!fuses || !compiled.add(rows)) {
            return;
        }
        int copy = copyFor(rows);
        try (PtNDArray projected = module.tensor("projected_rows", rows);
                PtNDArray cosines = module.tensor("cosine_rows", rows);
                PtNDArray sines = module.tensor("sine_rows", rows);
                PtNDArray gates = module.tensor("gate_rows", rows)) {
            JniUtils.setGraphExecutorOptimize(true);
            for (int run = 0; run < RUNS; run++) {
                module.tensor("turned_" + copy, projected, cosines, sines).close();
                module.tensor("gated_" + copy, gates).close();
            }
        } finally {
            JniUtils.setGraphExecutorOptimize(false);
        }
    }

    /**
     * TorchScript methods {@code turned} and {@code gated}, whose last argument chooses the copy.
     *
     * @param template the methods, their names ending in {@code _COPY}
     */
    static String source(String template) {
        return IntStream.range(0, COPIES).mapToObj(copy -> template.replace("_COPY", "_" + copy))
                .collect(Collectors.joining("\n"))
                + chooser("turned", "qkv", "cos", "sin") + chooser("gated", "gate_up");
    }

    private static String chooser(String name, String... arguments) {
        String declared = IntStream.range(0, arguments.length).mapToObj(i -> "    " + arguments[i] + ": Tensor,\n")
                .collect(Collectors.joining());
        return "\n  def " + name + "(self: __torch__.OpenVla,\n" + declared + "    kernels: int) -> Tensor:\n"
                + choice(name, String.join(", ", arguments), 0, "    ") + "    return result\n";
    }

    private static String choice(String name, String arguments, int copy, String indent) {
        String call = "result = self." + name + "_" + copy + "(" + arguments + ")\n";
        return copy == COPIES - 1
                ? indent + call
                : indent + "if torch.eq(kernels, " + copy + "):\n" + indent + "  " + call + indent + "else:\n"
                        + choice(name, arguments, copy + 1, indent + "  ");
    }
}
