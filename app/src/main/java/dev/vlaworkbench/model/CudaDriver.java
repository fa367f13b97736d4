package dev.vlaworkbench.model;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few functions of CUDA's driver library that record and replay graphs, and the two of PyTorch's c10 that say on which
 * stream PyTorch works. Bound by name through the foreign-function interface; where one is missing there are no graphs.
 */
final class CudaDriver {

    private static final Logger LOG = LoggerFactory.getLogger(CudaDriver.class);

    private static final int NON_BLOCKING = 1;
    private static final int DISABLE_TIMING = 2;

    /** Other calls, such as an allocation, may happen while a stream records. */
    private static final int RELAXED = 2;

    /** {@code c10::cuda::CUDAStream}: device type, device index, stream id. */
    private static final StructLayout TORCH_STREAM = MemoryLayout.structLayout(ValueLayout.JAVA_BYTE,
            ValueLayout.JAVA_BYTE, MemoryLayout.paddingLayout(6), ValueLayout.JAVA_LONG);

    private static final ValueLayout.OfInt STATUS = ValueLayout.JAVA_INT;

    private final MethodHandle streamCreate;
    private final MethodHandle streamSynchronize;
    private final MethodHandle eventCreate;
    private final MethodHandle eventRecord;
    private final MethodHandle streamWaitEvent;
    private final MethodHandle beginCapture;
    private final MethodHandle endCapture;
    private final MethodHandle instantiate;
    private final MethodHandle graphDestroy;
    private final MethodHandle launch;
    private final MethodHandle execDestroy;
    private final MethodHandle externalStream;
    private final MethodHandle setCurrentStream;
    private final Arena arena = Arena.ofAuto();

    private CudaDriver(SymbolLookup cuda, SymbolLookup torch) {
        ValueLayout pointer = ValueLayout.ADDRESS;
        streamCreate = bind(cuda, "cuStreamCreate", FunctionDescriptor.of(STATUS, pointer, ValueLayout.JAVA_INT));
        streamSynchronize = bind(cuda, "cuStreamSynchronize", FunctionDescriptor.of(STATUS, pointer));
        eventCreate = bind(cuda, "cuEventCreate", FunctionDescriptor.of(STATUS, pointer, ValueLayout.JAVA_INT));
        eventRecord = bind(cuda, "cuEventRecord", FunctionDescriptor.of(STATUS, pointer, pointer));
        streamWaitEvent = bind(cuda, "cuStreamWaitEvent",
                FunctionDescriptor.of(STATUS, pointer, pointer, ValueLayout.JAVA_INT));
        beginCapture = bind(cuda, "cuStreamBeginCapture_v2",
                FunctionDescriptor.of(STATUS, pointer, ValueLayout.JAVA_INT));
        endCapture = bind(cuda, "cuStreamEndCapture", FunctionDescriptor.of(STATUS, pointer, pointer));
        instantiate = bind(cuda, "cuGraphInstantiateWithFlags",
                FunctionDescriptor.of(STATUS, pointer, pointer, ValueLayout.JAVA_LONG));
        graphDestroy = bind(cuda, "cuGraphDestroy", FunctionDescriptor.of(STATUS, pointer));
        launch = bind(cuda, "cuGraphLaunch", FunctionDescriptor.of(STATUS, pointer, pointer));
        execDestroy = bind(cuda, "cuGraphExecDestroy", FunctionDescriptor.of(STATUS, pointer));
        externalStream = bind(torch, "_ZN3c104cuda21getStreamFromExternalEP11CUstream_sta",
                FunctionDescriptor.of(TORCH_STREAM, pointer, ValueLayout.JAVA_BYTE));
        setCurrentStream = bind(torch, "_ZN3c104cuda20setCurrentCUDAStreamENS0_10CUDAStreamE",
                FunctionDescriptor.ofVoid(TORCH_STREAM));
    }

    /** Binds the functions; empty on a system without the driver library or with a PyTorch that lacks one. */
    static Optional<CudaDriver> open() {
        try {
            SymbolLookup cuda = SymbolLookup.libraryLookup("libcuda.so.1", Arena.global());
            return Optional.of(new CudaDriver(cuda, SymbolLookup.loaderLookup()));
        } catch (RuntimeException missing) {
            LOG.info("Prefill and decode run without CUDA graphs: {}", missing.getMessage());
            return Optional.empty();
        }
    }

    private static MethodHandle bind(SymbolLookup library, String name, FunctionDescriptor signature) {
        MemorySegment function = library.find(name)
                .orElseThrow(() -> new IllegalStateException("there is no function " + name));
        return Linker.nativeLinker().downcallHandle(function, signature);
    }

    /** A stream that does not wait for the default one. */
    MemorySegment newStream() {
        MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
        call("cuStreamCreate", () -> (int) streamCreate.invokeExact(out, NON_BLOCKING));
        return out.get(ValueLayout.ADDRESS, 0);
    }

    /** An event that orders streams and takes no time stamps. */
    MemorySegment newEvent() {
        MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
        call("cuEventCreate", () -> (int) eventCreate.invokeExact(out, DISABLE_TIMING));
        return out.get(ValueLayout.ADDRESS, 0);
    }

    /** Puts an event behind what a stream has been given so far. */
    void recordEvent(MemorySegment event, MemorySegment stream) {
        call("cuEventRecord", () -> (int) eventRecord.invokeExact(event, stream));
    }

    /** Makes a stream wait for an event before it goes on. */
    void waitFor(MemorySegment stream, MemorySegment event) {
        call("cuStreamWaitEvent", () -> (int) streamWaitEvent.invokeExact(stream, event, 0));
    }

    /** Waits until a stream has done its work. */
    void synchronize(MemorySegment stream) {
        call("cuStreamSynchronize", () -> (int) streamSynchronize.invokeExact(stream));
    }

    /** Makes PyTorch work on a stream from now on, on this thread. */
    void workOn(MemorySegment stream, int device) {
        try (Arena scope = Arena.ofConfined()) {
            MemorySegment torchStream = (MemorySegment) externalStream.invokeExact(
                    (SegmentAllocator) scope,
                    stream, (byte) device);
            setCurrentStream.invokeExact(torchStream);
        } catch (Throwable failure) {
            throw new IllegalStateException("PyTorch does not take a stream", failure);
        }
    }

    /** Records what is launched on a stream while the work runs; nothing of it executes. */
    MemorySegment record(MemorySegment stream, Runnable work) {
        MemorySegment graph = arena.allocate(ValueLayout.ADDRESS);
        MemorySegment exec = arena.allocate(ValueLayout.ADDRESS);
        call("cuStreamBeginCapture", () -> (int) beginCapture.invokeExact(stream, RELAXED));
        RuntimeException failed = null;
        try {
            work.run();
        } catch (RuntimeException failure) {
            failed = failure;
        }
        try {
            call("cuStreamEndCapture", () -> (int) endCapture.invokeExact(stream, graph));
        } catch (IllegalStateException failure) {
            throw failed == null ? failure : failed;
        }
        MemorySegment recorded = graph.get(ValueLayout.ADDRESS, 0);
        try {
            if (failed != null) {
                throw failed;
            }
            call("cuGraphInstantiate", () -> (int) instantiate.invokeExact(exec, recorded, 0L));
        } finally {
            call("cuGraphDestroy", () -> (int) graphDestroy.invokeExact(recorded));
        }
        return exec.get(ValueLayout.ADDRESS, 0);
    }

    /** Replays a recorded graph on a stream. */
    void launch(MemorySegment graph, MemorySegment stream) {
        call("cuGraphLaunch", () -> (int) launch.invokeExact(graph, stream));
    }

    /** Frees a recorded graph. */
    void destroy(MemorySegment graph) {
        call("cuGraphExecDestroy", () -> (int) execDestroy.invokeExact(graph));
    }

    /** A driver call that gives its status. */
    private interface Call {
        int run() throws Throwable;
    }

    private static void call(String name, Call call) {
        int status;
        try {
            status = call.run();
        } catch (Throwable failure) {
            throw new IllegalStateException(name + " could not be called", failure);
        }
        if (status != 0) {
            throw new IllegalStateException(name + " failed with CUDA error " + status);
        }
    }
}
