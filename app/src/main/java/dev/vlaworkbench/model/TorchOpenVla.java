package dev.vlaworkbench.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.Action;
import dev.vlaworkbench.api.ActionSpace;
import dev.vlaworkbench.api.Draft;
import dev.vlaworkbench.api.ModelShape;
import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.episode.FramePreparation;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.function.Function;

/** OpenVLA as a TorchScript module on DJL. */
final class TorchOpenVla implements VlaModel {

    /** Positions that the rotary tables and caches hold: OpenVLA's own limit of prompt and answer. */
    private static final int MAX_POSITIONS = 2048;

    /** Rows of the largest tree of guesses, in the number that recorded passes are padded to. */
    private static final int LARGEST_TREE = Draft.MOST_GUESSES + 1;

    private final TorchModule module;
    private final OpenVlaConfig config;
    private final Optional<PromptTokenizer> tokenizer;
    private final ActionTokenizer actions;
    private final DeviceClock clock;
    private final RowKernels kernels;
    private final ModelInfo info;
    private final FramePreparer preparer = new FramePreparer();
    private final Optional<CudaGraphs> graphs;

    TorchOpenVla(TorchModule module, TorchRuntime runtime, OpenVlaConfig config, Optional<PromptTokenizer> tokenizer,
            NormStats stats, String name, long weights) {
        this.module = module;
        this.config = config;
        this.tokenizer = tokenizer;
        this.actions = new ActionTokenizer(config.textVocabulary(), config.actionBins(), stats);
        this.clock = runtime.cuda() ? new DeviceClock.CudaEvents(module) : new DeviceClock.WallClock();
        this.kernels = new RowKernels(module, runtime.cuda());
        this.graphs = runtime.cuda()
                ? CudaDriver.open().map(driver -> new CudaGraphs(driver, runtime.device().getDeviceId()))
                : Optional.empty();
        this.info = new ModelInfo(name, config.untrained(), runtime.deviceText(), runtime.deviceName(),
                runtime.dtypeText(), runtime.version(), clock.description(), weights, config.shape());
    }

    /** Hands a freshly loaded module its dimensions. */
    static void configure(TorchModule module, TorchRuntime runtime, OpenVlaConfig config, PixelNormalisation pixels) {
        long[] depths = config.towers().stream().mapToLong(tower -> tower.depth() - 1L).toArray();
        long[] heads = config.towers().stream().mapToLong(OpenVlaConfig.Tower::heads).toArray();
        long[] prefixes = config.towers().stream().mapToLong(OpenVlaConfig.Tower::prefixTokens).toArray();
        OpenVlaConfig.Decoder decoder = config.decoder();
        long[] dimensions = {decoder.layers(), decoder.heads(), decoder.keyValueHeads(), decoder.headSize()};
        try (NDManager scope = module.manager().newSubManager()) {
            PtNDArray scales = (PtNDArray) scope.create(FloatBuffer.wrap(pixels.toRows()), new Shape(2, 6),
                    DataType.FLOAT32);
            module.run("configure", runtime.deviceText(), runtime.dtypeCode(), depths, heads, prefixes, dimensions,
                    decoder.normEpsilon(), decoder.ropeTheta(), MAX_POSITIONS, scales);
        }
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public ModelShape shape() {
        return config.shape();
    }

    @Override
    public ActionSpace actionSpace() {
        return actions.space();
    }

    OpenVlaConfig config() {
        return config;
    }

    TorchModule module() {
        return module;
    }

    @Override
    public Prompt prompt(String instruction) {
        return tokenizer.orElseThrow(() -> new IllegalStateException("random weights have no tokenizer"))
                .prompt(instruction);
    }

    @Override
    public RgbImage prepare(RgbImage frame, FramePreparation preparation) {
        // Between steps nothing is measured, so this is when graphs are recorded.
        graphs.ifPresent(CudaGraphs::recordPending);
        return preparer.prepare(frame, preparation);
    }

    @Override
    public double see(RgbImage frame) {
        return withFrame(frame, array -> {
            clock.restart();
            int start = clock.mark();
            if (graphs.isPresent()) {
                graphs.get().dropPending();
                module.run("stage_frame", array);
                graphs.get().run("see", () -> seeSlot(graphs.get()));
                module.run("adopt_features");
            } else {
                module.run("see", array);
            }
            return clock.millisBetween(start, clock.mark());
        });
    }

    private void seeSlot(CudaGraphs runner) {
        module.run("see_slot_pixels");
        // At batch 1 either tower leaves most of a large GPU idle.
        runner.together(() -> module.run("see_tower", 0), () -> module.run("see_tower", 1));
        module.run("see_slot_projected");
    }

    /** Normalised pixel values of a frame, [6, 224, 224]. */
    float[] pixelValues(RgbImage frame) {
        return withFrame(frame, array -> module.floats("pixels", array));
    }

    /** What {@link #see} computed: 0 the concatenated tower features, 1 the projected visual tokens. */
    float[] seen(int index) {
        return module.floats("seen", index);
    }

    private <T> T withFrame(RgbImage frame, Function<PtNDArray, T> use) {
        if (frame.width() != PatchGrid.IMAGE_PIXELS || frame.height() != PatchGrid.IMAGE_PIXELS) {
            throw new IllegalArgumentException("the model sees 224 x 224 pixels, not " + frame.width() + " x "
                    + frame.height());
        }
        byte[] rgb = frame.toBytes();
        ByteBuffer pixels = ByteBuffer.allocateDirect(rgb.length).put(rgb).flip();
        try (NDManager scope = module.manager().newSubManager()) {
            return use.apply((PtNDArray) scope.create(pixels,
                    new Shape(PatchGrid.IMAGE_PIXELS, PatchGrid.IMAGE_PIXELS, 3), DataType.UINT8));
        }
    }

    @Override
    public TorchLane openLane(Prompt prompt) {
        return openLane(prompt, graphs);
    }

    /** Opens a lane whose pieces a given runner runs. */
    TorchLane openLane(Prompt prompt, Optional<? extends PieceRunner> runner) {
        // A multiple of 16, since masked attention reads its keys in such steps.
        // A draft's rows lie behind each other until those that stay are in their places.
        int capacity = Math.ceilDiv(prompt.sequenceLength() + Action.DIMENSIONS + LARGEST_TREE, 16) * 16;
        if (capacity > MAX_POSITIONS) {
            throw new UserException(
                    "The instruction takes " + prompt.words() + " tokens, too many for "
                            + MAX_POSITIONS + " positions; shorten it.");
        }
        long[] ids = prompt.ids().stream().mapToLong(Integer::longValue).toArray();
        int lane = Math.toIntExact(module.run("open_lane", ids, capacity));
        return new TorchLane(module, kernels, clock, actions, config.shape(), lane,
                prompt, runner);
    }

    @Override
    public void close() {
        tokenizer.ifPresent(PromptTokenizer::close);
        graphs.ifPresent(CudaGraphs::close);
        module.close();
    }
}
