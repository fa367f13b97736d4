package dev.vlaworkbench.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.PatchGrid;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains a model of OpenVLA's architecture by the forward pass that inference runs, over batches: cross-entropy of the seven
 * action tokens, AdamW, a moving average of the weights. Computes in the type that inference computes in, bfloat16 on CUDA; the
 * weights, their gradient and the optimiser's state are float32. Samples lie in a pool on the device.
 *
 * <p>Not thread-safe: one thread makes every call, close included.
 */
public final class OpenVlaTraining implements AutoCloseable {

    /** Bytes of a prepared frame, 224 x 224 x 3. */
    public static final int FRAME_BYTES = PatchGrid.IMAGE_PIXELS * PatchGrid.IMAGE_PIXELS * 3;

    private static final int MAX_POSITIONS = 2048;
    private static final int AVERAGE = 3;
    private static final int STEPS = 4;

    private final TorchModule module;
    private final OpenVlaConfig config;
    private final TorchRuntime runtime;
    private final TrainingLayout layout;
    private final TrainingSettings settings;
    private final List<Prompt> prompts;
    private final Heads heads;
    private NDArray stepSettings;
    private NDArray rate;

    private OpenVlaTraining(TorchModule module, TorchRuntime runtime, OpenVlaConfig config, TrainingLayout layout,
            TrainingSettings settings, List<Prompt> prompts, Heads heads) {
        this.module = module;
        this.runtime = runtime;
        this.config = config;
        this.layout = layout;
        this.settings = settings;
        this.prompts = prompts;
        this.heads = heads;
    }

    /** Gives a tensor its first values. */
    @FunctionalInterface
    public interface Initialiser {
        /**
         * The values of a tensor, row-major.
         *
         * @param name its name in a checkpoint
         * @param shape its shape there
         */
        float[] values(String name, long... shape);
    }

    /** Takes a tensor of the checkpoint that comes out. */
    @FunctionalInterface
    public interface WeightConsumer {
        /**
         * Takes one tensor.
         *
         * @param name its name in a checkpoint
         * @param shape its shape there
         * @param values row-major
         */
        void accept(String name, long[] shape, float... values);
    }

    /**
     * Samples as they go into the pool.
     *
     * @param frames prepared frames, {@link #FRAME_BYTES} each, in a direct buffer
     * @param labels for each sample {@link Heads#labels} numbers: seven bins of 0..255, the number of its instruction, and for
     *     each kind of mark the patches 0..255 of two such marks, -1 for none
     * @param auxiliary for each sample the auxiliary head's targets; NaN where one is not known
     */
    public record Samples(ByteBuffer frames, long[] labels, float[] auxiliary) {

        /** Number of samples. */
        public int count() {
            return frames.remaining() / FRAME_BYTES;
        }
    }

    /**
     * Heads that help the towers and the decoder to find things, and are thrown away with the end of the training.
     *
     * @param auxiliaries numbers that are read from the last prompt token; 0 for none
     * @param kinds kinds of marks; for each the patch that shows it is found from the visual tokens; 0 for none
     */
    public record Heads(int auxiliaries, int kinds) {

        /** None. */
        public static final Heads NONE = new Heads(0, 0);

        /** Whole numbers that a sample is labelled with. */
        public int labels() {
            return Action.DIMENSIONS + 1 + 2 * kinds;
        }
    }

    /**
     * Begins a training.
     *
     * @param folder a checkpoint's folder with everything but weights: {@code config.json}, {@code preprocessor_config.json},
     *     {@code tokenizer.json}
     * @param device where to train
     * @param settings what does not change
     * @param instructions every instruction, in the order of their numbers
     * @param parts samples that each part of the pool has room for; steps draw from the first {@code drawn} of them
     * @param drawn parts that steps draw from
     * @param heads what else is learned, and thrown away
     * @param initialiser the first weights
     * @throws dev.vlaworkbench.UserException when the folder is incomplete, or the device is not there
     */
    public static OpenVlaTraining begin(Path folder, DeviceChoice device, TrainingSettings settings,
            List<String> instructions, int[] parts, int drawn, Heads heads, Initialiser initialiser) {
        OpenVlaConfig config = OpenVlaConfig.read(folder.resolve("config.json"));
        PixelNormalisation pixels = PixelNormalisation.read(folder);
        List<Prompt> prompts;
        try (PromptTokenizer tokenizer = PromptTokenizer.load(folder, config.decoder().vocabulary())) {
            prompts = instructions.stream().map(tokenizer::prompt).toList();
        }
        TorchRuntime runtime = TorchRuntime.start(device, DtypeChoice.AUTO);
        Engine.getEngine("PyTorch").setRandomSeed(Math.toIntExact(settings.seed() & Integer.MAX_VALUE));
        TorchModule module = new TorchModule(runtime.trainingSource(), runtime.device());
        try {
            TorchOpenVla.configure(module, runtime, config, pixels);
            TrainingLayout layout = TrainingLayout.of(config, heads.auxiliaries(), heads.kinds());
            OpenVlaTraining training = new OpenVlaTraining(module, runtime, config, layout, settings, prompts,
                    heads);
            training.start(initialiser, parts, drawn);
            return training;
        } catch (RuntimeException fault) {
            module.close();
            throw fault;
        }
    }

    private void start(Initialiser initialiser, int[] parts, int drawn) {
        module.run("train_open");
        for (TrainingLayout.Parameter parameter : layout.parameters()) {
            module.run("train_declare", parameter.group(), parameter.scale(), parameter.shape());
        }
        float[] flat = new float[layout.size()];
        for (TrainingLayout.Tensor tensor : layout.tensors()) {
            float[] values = initialiser.values(tensor.name(), tensor.shape());
            System.arraycopy(values, 0, flat, tensor.at(), tensor.size());
        }
        int words = prompts.stream().mapToInt(prompt -> prompt.ids().size()).max().orElseThrow();
        int width = words + Action.DIMENSIONS - 1;
        long[] ids = new long[prompts.size() * width];
        for (int i = 0; i < prompts.size(); i++) {
            for (int j = 0; j < prompts.get(i).ids().size(); j++) {
                ids[i * width + j] = prompts.get(i).ids().get(j);
            }
        }
        long[] lengths = prompts.stream().mapToLong(prompt -> prompt.ids().size()).toArray();
        NDManager manager = module.manager();
        try (NDManager scope = manager.newSubManager()) {
            module.differentiable("train_begin", scope.create(flat), scope.create(layout.decayed()),
                    scope.create(LongBuffer.wrap(ids), new Shape(prompts.size(), width), DataType.INT64),
                    scope.create(lengths), targets(scope)).close();
            long[] sizes = Arrays.stream(parts).asLongStream().toArray();
            module.differentiable("train_room", scope.create(sizes),
                    scope.zeros(new Shape(heads.auxiliaries())), scope.zeros(new Shape(2L * heads.kinds()))).close();
        }
        stepSettings = host(new float[]{settings.batch(), drawn, topToken(), (float) settings.auxiliaryWeight(),
                (float) settings.weightDecay(), (float) settings.gradientNorm(), (float) settings.averagedSteps(),
                (float) settings.slip(), (float) settings.markWeight()});
    }

    /** A tensor that stays on the host, so that reading it waits for nothing. */
    private NDArray host(float... values) {
        return module.manager().newSubManager(Device.cpu()).create(values);
    }

    /** The token of bin 0; bin k's is k less. */
    private int topToken() {
        return config.textVocabulary() - 1;
    }

    /** Wanted probabilities of the vocabulary for each bin: smoothed ones, then those of the bin alone. */
    private NDArray targets(NDManager scope) {
        int bins = config.actionBins();
        int vocabulary = config.decoder().vocabulary();
        float[] targets = new float[2 * bins * vocabulary];
        for (int bin = 0; bin < bins; bin++) {
            double[] weights = new double[bins];
            for (int other = 0; other < bins; other++) {
                double off = settings.smoothing() > 0 ? (other - bin) / settings.smoothing() : 1e3 * (other - bin);
                weights[other] = Math.exp(-0.5 * off * off);
            }
            double sum = Arrays.stream(weights).sum();
            for (int other = 0; other < bins; other++) {
                targets[bin * vocabulary + topToken() - other] = (float) (weights[other] / sum);
            }
            targets[(bins + bin) * vocabulary + topToken() - bin] = 1;
        }
        return scope.create(FloatBuffer.wrap(targets), new Shape(2L * bins, vocabulary), DataType.FLOAT32);
    }

    /** The device and what computes on it, for the log. */
    public String description() {
        return runtime.deviceText() + ", " + runtime.deviceName() + ", " + runtime.dtypeText() + ", "
                + runtime.version();
    }

    /** Weights that come out, the auxiliary head left out. */
    public long weightCount() {
        return layout.tensors().stream().mapToLong(TrainingLayout.Tensor::size).sum();
    }

    /**
     * Puts samples into a part of the pool.
     *
     * @param part the part
     * @param at place of the first in that part
     * @param held samples that the part holds from now on
     */
    public void put(int part, int at, int held, Samples samples) {
        try (NDManager scope = module.manager().newSubManager()) {
            int count = samples.count();
            int side = PatchGrid.IMAGE_PIXELS;
            module.run("train_put", part, at, held,
                    (PtNDArray) scope.create(samples.frames(), new Shape(count, side, side, 3), DataType.UINT8),
                    (PtNDArray) scope.create(LongBuffer.wrap(samples.labels()),
                            new Shape(count, heads.labels()), DataType.INT64),
                    (PtNDArray) scope.create(FloatBuffer.wrap(samples.auxiliary()),
                            new Shape(count, heads.auxiliaries()),
                            DataType.FLOAT32));
        }
    }

    /** Sets the learning rate of the steps to come. */
    public void learningRate(double value) {
        if (rate != null) {
            rate.close();
        }
        rate = module.manager().create(new float[]{(float) value});
    }

    /** Takes one step; on a GPU it may still be running on return. */
    public void step() {
        module.differentiable("train_step", stepSettings, rate).close();
    }

    /** Means over the steps since the last call; waits for the device. */
    public TrainingStatistics statistics() {
        float[] sums = module.floats("train_statistics");
        double steps = Math.max(1, sums[0]);
        double samples = Math.max(1, sums[1]);
        return new TrainingStatistics((long) sums[0], (long) sums[1], sums[2] / steps, sums[3] / steps,
                sums[4] / steps, sums[5] / steps, (long) (sums[0] - sums[6]), means(sums, 7, samples),
                means(sums, 14, samples));
    }

    /**
     * Token accuracy and bin distances of samples of the pool, teacher-forced, under the averaged weights.
     *
     * @param first place of the first in the pool, over all parts
     * @param count how many
     */
    public TrainingStatistics evaluate(int first, int count) {
        float[] sums = new float[2 * Action.DIMENSIONS];
        for (int at = first; at < first + count; at += settings.batch()) {
            int end = Math.min(at + settings.batch(), first + count);
            try (NDManager scope = module.manager().newSubManager()) {
                PtNDArray slots = (PtNDArray) scope.create(IntStream.range(at, end).asLongStream().toArray());
                float[] part = module.floats("train_evaluate", slots, AVERAGE, topToken());
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += part[i];
                }
            }
        }
        return new TrainingStatistics(0, count, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0,
                means(sums, 0, count),
                means(sums, Action.DIMENSIONS, count));
    }

    /**
     * Greedy answers to samples of the pool under the averaged weights, each token given those before it.
     *
     * @param slots places in the pool, over all parts
     * @return seven bins of 0..255 for each sample
     */
    public long[] predict(long... slots) {
        try (NDManager scope = module.manager().newSubManager()) {
            return module.longs("train_predict", (PtNDArray) scope.create(slots), AVERAGE, topToken());
        }
    }

    /** Teacher-forced logits of one sample of the pool under the averaged weights, seven rows of the vocabulary. */
    float[] logits(int slot) {
        try (NDManager scope = module.manager().newSubManager()) {
            return module.floats("train_logits", (PtNDArray) scope.create(new long[]{slot}), AVERAGE, topToken());
        }
    }

    private static List<Double> means(float[] sums, int from, double count) {
        List<Double> means = new ArrayList<>();
        for (int i = from; i < from + Action.DIMENSIONS; i++) {
            means.add(sums[i] / count);
        }
        return means;
    }

    /** Hands out the averaged weights as a checkpoint's tensors. */
    public void export(WeightConsumer consumer) {
        float[] flat = module.floats("train_get", AVERAGE);
        for (TrainingLayout.Tensor tensor : layout.tensors()) {
            consumer.accept(tensor.name(), tensor.shape(),
                    Arrays.copyOfRange(flat, tensor.at(), tensor.at() + tensor.size()));
        }
    }

    /** Everything that a training needs to go on: weights, both moments, averaged weights, number of steps. */
    public List<float[]> state() {
        return IntStream.rangeClosed(0, STEPS).mapToObj(which -> module.floats("train_get", which)).toList();
    }

    /**
     * Goes on from a state.
     *
     * @param state what {@link #state} gave
     * @throws IllegalArgumentException when it belongs to other dimensions
     */
    public void restore(List<float[]> state) {
        for (int which = 0; which <= STEPS; which++) {
            int size = which == STEPS ? 1 : layout.size();
            if (state.size() != STEPS + 1 || state.get(which).length != size) {
                throw new IllegalArgumentException("the state belongs to a model of other dimensions");
            }
        }
        try (NDManager scope = module.manager().newSubManager()) {
            for (int which = 0; which <= STEPS; which++) {
                module.run("train_set", which, (PtNDArray) scope.create(state.get(which)));
            }
        }
    }

    @Override
    public void close() {
        module.close();
    }
}
