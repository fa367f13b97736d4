package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.AttentionInformation;
import dev.vlaworkbench.api.Disposition;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.PatchSimilarity;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TextToVisionAttention;
import dev.vlaworkbench.api.TokenPlan;
import dev.vlaworkbench.api.VisualEntropy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Holds a loaded checkpoint against values that a reference implementation computed from it: pixel values, vision features,
 * projected tokens, logits and attention of dense prefills, of prefills with reuse over two steps (uniform and layered) and with
 * pruning, greedy tokens, and the entropies.
 */
public final class ModelCheck {

    /** Largest error allowed in float32, relative to the tensor's largest magnitude. */
    public static final double FLOAT32_TOLERANCE = 1e-3;

    /** The same in bfloat16. */
    public static final double BFLOAT16_TOLERANCE = 2e-2;

    private static final Pattern PRUNING = Pattern.compile("prune\\.after_layer(\\d+)\\.last_logits");

    private final TorchOpenVla model;
    private final ReferenceFile expected;
    private final double tolerance;
    private final List<Line> lines = new ArrayList<>();

    private ModelCheck(TorchOpenVla model, ReferenceFile expected) {
        this.model = model;
        this.expected = expected;
        this.tolerance = model.info().dtype().equals("float32") ? FLOAT32_TOLERANCE : BFLOAT16_TOLERANCE;
    }

    /**
     * One compared tensor.
     *
     * @param tensor its name in the reference file
     * @param relativeError largest absolute difference over the largest magnitude expected; NaN when the file lacks it
     * @param verdict what came of it
     */
    public record Line(String tensor, double relativeError, Verdict verdict) {}

    /** What came of one tensor. */
    public enum Verdict {
        /** Within the tolerance. */
        OK,
        /** Beyond the tolerance, or of another size. */
        DIFFERENT,
        /** The reference file lacks it; nothing was compared. */
        ABSENT,
        /** Shown but not judged: greedy tokens may flip between near-equal logits in bfloat16. */
        SHOWN
    }

    /**
     * The outcome.
     *
     * @param model what was checked
     * @param tolerance the relative error allowed
     * @param lines one for each tensor
     */
    public record Report(ModelInfo model, double tolerance, List<Line> lines) {

        /** True when something was compared and nothing differs. */
        public boolean passed() {
            return lines.stream().noneMatch(line -> line.verdict() == Verdict.DIFFERENT)
                    && lines.stream().anyMatch(line -> line.verdict() == Verdict.OK);
        }

        /** A line for each tensor, then the verdict. */
        public List<String> toText() {
            List<String> text = new ArrayList<>();
            int width = lines.stream().mapToInt(line -> line.tensor().length()).max().orElse(0);
            for (Line line : lines) {
                String error = line.verdict() == Verdict.ABSENT
                        ? "    -    "
                        : String.format(Locale.ROOT, "%9.2e", line.relativeError());
                text.add(String.format(Locale.ROOT, "%-" + width + "s  %s  %s", line.tensor(), error,
                        line.verdict().name().toLowerCase(Locale.ROOT)));
            }
            long compared = lines.stream().filter(line -> line.verdict() == Verdict.OK).count();
            long different = lines.stream().filter(line -> line.verdict() == Verdict.DIFFERENT).count();
            text.add(String.format(Locale.ROOT,
                    "%s: %d tensors within %.0e of the reference, %d beyond, %d absent (%s, %s on %s)",
                    passed() ? "PASS" : "FAIL", compared, tolerance, different,
                    lines.stream().filter(line -> line.verdict() == Verdict.ABSENT).count(), model.name(),
                    model.dtype(), model.device()));
            return text;
        }
    }

    /**
     * Loads a checkpoint and checks it.
     *
     * @param checkpoint folder in OpenVLA's Hugging Face layout
     * @param expectedFile safetensors file of reference values
     * @param device where to run
     * @param dtype what to run in
     * @return the outcome
     * @throws UserException when either cannot be read
     */
    public static Report run(Path checkpoint, Path expectedFile, DeviceChoice device, DtypeChoice dtype) {
        try (ReferenceFile expected = new ReferenceFile(expectedFile)) {
            List<RgbImage> frames = expected.frames();
            Prompt prompt = expected.prompt();
            try (TorchOpenVla model = OpenVla.loadTorch(checkpoint, device, dtype,
                    firstStatistics(checkpoint))) {
                checkIds(expectedFile, prompt, model);
                ModelCheck check = new ModelCheck(model, expected);
                check.all(frames, prompt);
                return new Report(model.info(), check.tolerance, List.copyOf(check.lines));
            }
        }
    }

    /** Which data set unnormalises does not matter here, so a checkpoint with several is no fault. */
    private static Optional<String> firstStatistics(Path checkpoint) {
        return OpenVlaConfig.readJson(checkpoint.resolve("config.json")).path("norm_stats").propertyNames().stream()
                .findFirst();
    }

    private static void checkIds(Path file, Prompt prompt, TorchOpenVla model) {
        int vocabulary = model.config().decoder().vocabulary();
        if (prompt.ids().stream().anyMatch(id -> id < 0 || id >= vocabulary)) {
            throw new UserException(file + " has input_ids beyond the model's " + vocabulary
                    + " tokens; it belongs to another checkpoint.");
        }
    }

    private void all(List<RgbImage> frames, Prompt prompt) {
        ObservationRequest perLayer = ObservationRequest.none().withLayerAttention();
        for (int i = 0; i < frames.size(); i++) {
            RgbImage frame = frames.get(i);
            String at = "frame" + i + ".";
            floats(at + "pixel_values", () -> model.pixelValues(frame));
            model.see(frame);
            floats(at + "vision", () -> model.seen(0));
            floats(at + "projected", () -> model.seen(1));
            try (TorchLane lane = model.openLane(prompt)) {
                lane.prefill(TokenPlan.dense(), perLayer);
                floats(at + "dense.logits", () -> lane.logits(true));
                TextToVisionAttention attention = lane.attention(perLayer).orElseThrow();
                compare(at + "dense.text_to_vision", toDoubles(attention));
                compare(at + "dense.attention_information", AttentionInformation.of(attention.meanOverLayers()));
                compare(at + "image_entropy", VisualEntropy.bits(frame));
                if (i > 0) {
                    compare(at + "patch_similarity", PatchSimilarity.between(frames.get(i - 1), frame));
                }
            }
            try (TorchLane lane = model.openLane(prompt)) {
                tokens(at + "dense.tokens",
                        lane.run(TokenPlan.dense(), ObservationRequest.none(), context -> context.plan()).action());
            }
        }
        for (String mode : List.of("uniform", "layered")) {
            reuse("reuse." + mode + ".", frames, prompt, perLayer);
        }
        expected.names().stream().sorted().map(PRUNING::matcher).filter(Matcher::matches)
                .forEach(name -> prune(name.group(), Integer.parseInt(name.group(1)), frames, prompt));
        if (lines.stream().noneMatch(line -> line.tensor().startsWith("prune."))) {
            lines.add(new Line("prune.*.last_logits", Double.NaN, Verdict.ABSENT));
        }
    }

    /** Frame 0 dense, then each next frame from the cache that the frame before left. */
    private void reuse(String prefix, List<RgbImage> frames, Prompt prompt, ObservationRequest perLayer) {
        Optional<int[]> order = expected.integers("reuse.order");
        Optional<int[]> counts = expected.integers(prefix + "counts");
        if (order.isEmpty() || counts.isEmpty() || counts.get().length != model.shape().layers()) {
            lines.add(new Line(prefix + "counts", Double.NaN, counts.isEmpty() ? Verdict.ABSENT : Verdict.DIFFERENT));
            return;
        }
        TokenPlan plan = TokenPlan.dense();
        for (int rank = 0; rank < order.get().length; rank++) {
            int place = rank;
            Optional<Disposition> reuse = IntStream.range(0, counts.get().length)
                    .filter(layer -> counts.get()[layer] > place).boxed().findFirst().map(Disposition::reuseFrom);
            if (reuse.isPresent()) {
                plan = plan.with(List.of(order.get()[rank]), reuse.get());
            }
        }
        try (TorchLane lane = model.openLane(prompt)) {
            model.see(frames.getFirst());
            lane.prefill(TokenPlan.dense(), ObservationRequest.none());
            for (int i = 1; i < frames.size(); i++) {
                model.see(frames.get(i));
                lane.prefill(plan, perLayer);
                floats(prefix + "frame" + i + ".last_logits", () -> lane.logits(false));
                compare(prefix + "frame" + i + ".text_to_vision", toDoubles(lane.attention(perLayer).orElseThrow()));
            }
        }
    }

    private void prune(String name, int layer, List<RgbImage> frames, Prompt prompt) {
        Optional<int[]> order = expected.integers("reuse.order");
        Optional<int[]> count = expected.integers("prune.count");
        if (order.isEmpty() || count.isEmpty()) {
            lines.add(new Line("prune.count", Double.NaN, Verdict.ABSENT));
            return;
        }
        List<Integer> dropped = Arrays.stream(order.get()).limit(count.get()[0]).boxed().toList();
        try (TorchLane lane = model.openLane(prompt)) {
            model.see(frames.get(Math.min(1, frames.size() - 1)));
            lane.prefill(TokenPlan.dense().with(dropped, Disposition.dropFrom(layer)), ObservationRequest.none());
            floats(name, () -> lane.logits(false));
        }
    }

    private static double[] toDoubles(TextToVisionAttention attention) {
        double[] values = new double[attention.layers().size() * attention.words() * 256];
        for (int i = 0; i < values.length; i++) {
            values[i] = attention.at(i / 256 / attention.words(), i / 256 % attention.words(), i % 256);
        }
        return values;
    }

    private void floats(String tensor, Supplier<float[]> actual) {
        float[] values = actual.get();
        compare(tensor, IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
    }

    private void compare(String tensor, double[] actual) {
        Optional<double[]> reference = expected.values(tensor);
        if (reference.isEmpty()) {
            lines.add(new Line(tensor, Double.NaN, Verdict.ABSENT));
            return;
        }
        double error = relativeError(reference.get(), actual);
        lines.add(new Line(tensor, error, error <= tolerance ? Verdict.OK : Verdict.DIFFERENT));
    }

    private static double relativeError(double[] expected, double[] actual) {
        if (expected.length != actual.length) {
            return Double.POSITIVE_INFINITY;
        }
        double difference = 0;
        double magnitude = 0;
        for (int i = 0; i < expected.length; i++) {
            double here = Math.abs(actual[i] - expected[i]);
            difference = Math.max(difference, Double.isNaN(here) ? Double.POSITIVE_INFINITY : here);
            magnitude = Math.max(magnitude, Math.abs(expected[i]));
        }
        return difference == 0 ? 0 : difference / magnitude;
    }

    private void tokens(String tensor, Action action) {
        Optional<int[]> reference = expected.integers(tensor);
        if (reference.isEmpty()) {
            lines.add(new Line(tensor, Double.NaN, Verdict.ABSENT));
            return;
        }
        int[] actual = action.tokens().stream().mapToInt(Integer::intValue).toArray();
        boolean same = Arrays.equals(reference.get(), actual);
        long wrong = IntStream.range(0, Math.min(actual.length, reference.get().length))
                .filter(i -> actual[i] != reference.get()[i]).count();
        Verdict judged = same ? Verdict.OK : Verdict.DIFFERENT;
        lines.add(new Line(tensor, (double) wrong / actual.length,
                model.info().dtype().equals("float32") ? judged : Verdict.SHOWN));
    }
}
