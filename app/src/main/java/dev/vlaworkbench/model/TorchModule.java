package dev.vlaworkbench.model;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtModel;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * A loaded TorchScript module and calls of its methods. Not thread-safe.
 */
final class TorchModule implements AutoCloseable {

    private final Model model;
    private final PtSymbolBlock block;
    private final PtNDManager manager;
    private final Map<String, NDArray> methodNames = new HashMap<>();

    TorchModule(String source, Device device) {
        model = Model.newInstance("openvla", device, "PyTorch");
        try (InputStream archive = new TorchScriptArchive(source).open()) {
            ((PtModel) model).load(archive, false);
        } catch (IOException | MalformedModelException broken) {
            throw new IllegalStateException("the forward pass does not load into this PyTorch", broken);
        }
        block = (PtSymbolBlock) model.getBlock();
        manager = (PtNDManager) model.getNDManager();
    }

    /** The manager whose arrays live as long as the module. */
    NDManager manager() {
        return manager;
    }

    /** Calls a method that returns a whole number. */
    long run(String method, Object... arguments) {
        try (IValue result = call(method, arguments)) {
            return result.toLong();
        }
    }

    /** Calls a method that returns a real number. */
    double real(String method, Object... arguments) {
        try (IValue result = call(method, arguments)) {
            return result.toDouble();
        }
    }

    /** Calls a method that returns a float32 tensor and brings it to the host. */
    float[] floats(String method, Object... arguments) {
        try (IValue result = call(method, arguments); NDArray array = result.toTensor(manager)) {
            return array.toFloatArray();
        }
    }

    /** Calls a method that returns a float64 tensor and brings it to the host. */
    double[] doubles(String method, Object... arguments) {
        try (IValue result = call(method, arguments); NDArray array = result.toTensor(manager)) {
            return array.toDoubleArray();
        }
    }

    /** Calls a method that returns a tensor and leaves it where it is; the caller closes it. */
    PtNDArray tensor(String method, Object... arguments) {
        try (IValue result = call(method, arguments)) {
            return result.toTensor(manager);
        }
    }

    /** Calls a method that returns an int64 tensor and brings it to the host. */
    long[] longs(String method, Object... arguments) {
        try (IValue result = call(method, arguments); NDArray array = result.toTensor(manager)) {
            return array.toLongArray();
        }
    }

    /** Calls a method with autograd at hand, unlike the others, whose tensors are barred from it; inputs are tensors only. */
    NDArray differentiable(String method, NDArray... inputs) {
        NDList list = new NDList(inputs);
        list.add(methodNames.computeIfAbsent(method, this::methodName));
        JniUtils.setGradMode(true);
        try {
            return IValueUtils.forward(block, list, true).singletonOrThrow();
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    /** DJL picks the method by an array's name. It stays on the host: making one on a GPU would wait for the GPU. */
    private NDArray methodName(String method) {
        NDArray name = manager.newSubManager(Device.cpu()).create(0);
        name.setName("module_method:" + method);
        return name;
    }

    private IValue call(String method, Object... arguments) {
        IValue[] values = new IValue[arguments.length];
        try {
            for (int i = 0; i < arguments.length; i++) {
                values[i] = wrap(arguments[i]);
            }
            return IValueUtils.runMethod(block, method, values);
        } finally {
            for (IValue value : values) {
                if (value != null) {
                    value.close();
                }
            }
        }
    }

    private static IValue wrap(Object argument) {
        return switch (argument) {
            case Integer number -> IValue.from((long) number);
            case Long number -> IValue.from((long) number);
            case Double number -> IValue.from((double) number);
            case Boolean flag -> IValue.from((boolean) flag);
            case String text -> IValue.from(text);
            case long[] numbers -> IValue.listFrom(numbers);
            case PtNDArray array -> IValue.from(array);
            case PtNDArray[] arrays -> IValue.listFrom(arrays);
            default -> throw new IllegalArgumentException("no TorchScript value for " + argument.getClass());
        };
    }

    @Override
    public void close() {
        model.close();
    }
}
