package dev.vlaworkbench.model;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.pytorch.jni.JniUtils;
import dev.vlaworkbench.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * PyTorch as DJL found it, and the device that was chosen.
 *
 * @param device where the model runs
 * @param bfloat16 whether the model runs in bfloat16 rather than float32
 * @param version such as "DJL 0.35.1, PyTorch 2.7.1"
 */
record TorchRuntime(Device device, boolean bfloat16, String version) {

    private static final int FLOAT32 = 6;
    private static final int BFLOAT16 = 15;

    /**
     * Starts PyTorch on this thread.
     *
     * @throws UserException when PyTorch cannot be loaded, or CUDA is asked for and there is none
     */
    static TorchRuntime start(DeviceChoice choice, DtypeChoice dtype) {
        // Nothing may be fetched or reported from here; DJL asks for both at its first use.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        Engine engine;
        try {
            engine = Engine.getEngine("PyTorch");
        } catch (EngineException | UnsatisfiedLinkError broken) {
            throw new UserException("PyTorch's native libraries do not load on this system ("
                    + broken.getMessage() + "); reinstall the workbench for this system, or unset"
                    + " PYTORCH_LIBRARY_PATH.", broken);
        }
        // Without it every new number of rows is profiled and compiled again, in the middle of a measurement.
        JniUtils.setGraphExecutorOptimize(false);
        boolean cuda = choice != DeviceChoice.CPU && engine.hasCapability(StandardCapabilities.CUDA)
                && engine.getGpuCount() > 0;
        if (choice == DeviceChoice.CUDA && !cuda) {
            throw new UserException("There is no CUDA device that this PyTorch (" + engine.getVersion()
                    + ") can use; run with --device cpu, or install the CUDA build as the README says.");
        }
        String version = "DJL " + Engine.getDjlVersion() + ", PyTorch " + engine.getVersion();
        boolean bfloat16 = dtype == DtypeChoice.BFLOAT16 || (dtype == DtypeChoice.AUTO && cuda);
        return new TorchRuntime(cuda ? Device.gpu(0) : Device.cpu(), bfloat16, version);
    }

    boolean cuda() {
        return device.isGpu();
    }

    /** The device as PyTorch writes it. */
    String deviceText() {
        return cuda() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    /** PyTorch's number of the element type that the model runs in. */
    int dtypeCode() {
        return bfloat16 ? BFLOAT16 : FLOAT32;
    }

    String dtypeText() {
        return bfloat16 ? "bfloat16" : "float32";
    }

    /** The device's name for people. */
    String deviceName() {
        if (!cuda()) {
            return System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores";
        }
        Path gpus = Path.of("/proc/driver/nvidia/gpus");
        try (Stream<Path> folders = Files.isDirectory(gpus) ? Files.list(gpus) : Stream.empty()) {
            return folders.sorted().skip(device.getDeviceId()).findFirst().map(TorchRuntime::modelLine)
                    .orElse("CUDA device " + device.getDeviceId());
        } catch (IOException unreadable) {
            return "CUDA device " + device.getDeviceId();
        }
    }

    private static String modelLine(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("information"))) {
            return lines.filter(line -> line.startsWith("Model:")).map(line -> line.substring(6).strip()).findFirst()
                    .orElse("CUDA device");
        } catch (IOException unreadable) {
            return "CUDA device";
        }
    }

    /** The forward pass's source for this device. */
    String source() {
        String forwardPass = extended(extended(resource("openvla.py"), "slots.py"), "answers.py")
                + "\n" + RowKernels.source(resource("pointwise.py"));
        // Event types exist only where PyTorch has CUDA, so they cannot stand in the common source.
        return cuda() ? extended(forwardPass, "cuda_clock.py") : forwardPass;
    }

    /** The forward pass's source with training over batches. */
    String trainingSource() {
        return extended(resource("openvla.py"), "openvla_training.py") + "\n"
                + RowKernels.source(resource("pointwise.py"));
    }

    /** Adds attributes and methods to the module. */
    private static String extended(String source, String resource) {
        String[] attributesAndMethods = resource(resource).split("\n\n", 2);
        return source.replaceFirst("\n\n", "\n" + attributesAndMethods[0] + "\n\n") + "\n" + attributesAndMethods[1];
    }

    private static String resource(String name) {
        try (InputStream in = TorchRuntime.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
