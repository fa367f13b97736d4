package dev.vlaworkbench.model;

import dev.vlaworkbench.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads OpenVLA models. */
public final class OpenVla {

    private OpenVla() {}

    /**
     * Loads a checkpoint that has action statistics of one data set.
     *
     * @param checkpoint folder in OpenVLA's Hugging Face layout
     * @param device where to run
     * @return the model; the calling thread must make every further call
     * @throws UserException when the checkpoint is incomplete or corrupt, or the device is not there
     */
    public static VlaModel load(Path checkpoint, DeviceChoice device) {
        return load(checkpoint, device, Optional.empty());
    }

    /**
     * Loads a checkpoint.
     *
     * @param checkpoint folder in OpenVLA's Hugging Face layout
     * @param device where to run
     * @param statistics the data set whose action statistics unnormalise; empty where there is only one
     * @return the model; the calling thread must make every further call
     * @throws UserException when the checkpoint is incomplete or corrupt, or the device is not there
     */
    public static VlaModel load(Path checkpoint, DeviceChoice device, Optional<String> statistics) {
        return load(checkpoint, device, statistics, LoadProgress.NONE);
    }

    /**
     * Loads a checkpoint and tells how far it is.
     *
     * @param checkpoint folder in OpenVLA's Hugging Face layout
     * @param device where to run
     * @param statistics as above
     * @param progress hears of each tensor, and may give up
     * @return the model; the calling thread must make every further call
     * @throws UserException when something in the checkpoint is missing or wrong
     */
    public static VlaModel load(Path checkpoint, DeviceChoice device, Optional<String> statistics,
            LoadProgress progress) {
        return loadTorch(checkpoint, device, DtypeChoice.AUTO, statistics, progress);
    }

    static TorchOpenVla loadTorch(Path checkpoint, DeviceChoice device, DtypeChoice dtype,
            Optional<String> statistics) {
        return loadTorch(checkpoint, device, dtype, statistics, LoadProgress.NONE);
    }

    private static TorchOpenVla loadTorch(Path checkpoint, DeviceChoice device, DtypeChoice dtype,
            Optional<String> statistics, LoadProgress progress) {
        if (!Files.isDirectory(checkpoint)) {
            throw new UserException(checkpoint
                    + " is not a folder; give the folder of an OpenVLA checkpoint as published on Hugging Face.");
        }
        OpenVlaConfig config = OpenVlaConfig.read(checkpoint.resolve("config.json"));
        NormStats stats = NormStats.read(checkpoint, statistics);
        PixelNormalisation pixels = PixelNormalisation.read(checkpoint);
        PromptTokenizer tokenizer = PromptTokenizer.load(checkpoint, config.decoder().vocabulary());
        try (Checkpoint weights = Checkpoint.open(checkpoint)) {
            String scaleName = weights.has("vision_backbone.featurizer.blocks.0.ls1.gamma") ? "gamma" : "scale_factor";
            List<WeightSlot> slots = WeightSlot.of(config, scaleName);
            TorchRuntime runtime = TorchRuntime.start(device, dtype);
            TorchModule module = new TorchModule(runtime.source(), runtime.device());
            try {
                TorchOpenVla.configure(module, runtime, config, pixels);
                long count = new WeightLoader(module, runtime.cuda()).load(slots, weights, progress);
                String name = checkpoint.toAbsolutePath().normalize().getFileName().toString();
                return new TorchOpenVla(module, runtime, config, Optional.of(tokenizer), stats, name, count);
            } catch (RuntimeException fault) {
                module.close();
                throw fault;
            }
        } catch (RuntimeException fault) {
            tokenizer.close();
            throw fault;
        }
    }

    /**
     * OpenVLA-7B's dimensions with random weights made on the device, for measuring; it has no tokenizer.
     *
     * @param device where to run
     * @return the model; the calling thread must make every further call
     * @throws UserException when the device is not there
     */
    public static VlaModel randomOpenVla7b(DeviceChoice device) {
        OpenVlaConfig config = OpenVlaConfig.OPENVLA_7B;
        TorchRuntime runtime = TorchRuntime.start(device, DtypeChoice.AUTO);
        TorchModule module = new TorchModule(runtime.source(), runtime.device());
        try {
            TorchOpenVla.configure(module, runtime, config, PixelNormalisation.NOMINAL);
            long count = new WeightLoader(module, true).randomise(WeightSlot.of(config, "scale_factor"));
            return new TorchOpenVla(module, runtime, config, Optional.empty(), NormStats.IDENTITY, "openvla-7b", count);
        } catch (RuntimeException fault) {
            module.close();
            throw fault;
        }
    }
}
