package dev.vlaworkbench.model;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs pieces of the forward pass as recorded CUDA graphs, so that a piece costs one launch instead of hundreds.
 *
 * <p>A piece runs launch by launch when it is first met and is recorded between steps, when nobody measures. Recording happens on
 * a stream of its own: PyTorch's allocator gives memory that was freed on one stream only to the same stream, so nothing that
 * runs later can take a graph's intermediates for itself. Used by the model's thread only.
 */
final class CudaGraphs implements PieceRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CudaGraphs.class);

    private final CudaDriver driver;
    private final int device;
    private final MemorySegment working;
    private final MemorySegment recording;
    private final MemorySegment beside;
    private final MemorySegment forked;
    private final MemorySegment joined;
    private MemorySegment current;
    private final Map<Object, MemorySegment> recorded = new HashMap<>();
    private final Map<Object, Unrecorded> pending = new LinkedHashMap<>();
    private boolean broken;

    /** A piece that has run launch by launch. */
    private record Unrecorded(Runnable prepare, Runnable work) {}

    /**
     * Moves PyTorch's work on this thread to a stream of its own.
     *
     * @param driver the driver's functions
     * @param device the CUDA device's number
     */
    CudaGraphs(CudaDriver driver, int device) {
        this.driver = driver;
        this.device = device;
        working = driver.newStream();
        recording = driver.newStream();
        beside = driver.newStream();
        forked = driver.newEvent();
        joined = driver.newEvent();
        workOn(working);
    }

    @Override
    public void run(Object piece, Runnable prepare, Runnable work) {
        MemorySegment graph = recorded.get(piece);
        if (graph != null) {
            driver.launch(graph, working);
            return;
        }
        work.run();
        if (!broken) {
            pending.put(piece, new Unrecorded(prepare, work));
        }
    }

    /**
     * Runs two pieces of work at the same time on the device, in a graph as two branches of it. What they read must have been made
     * before and stay alive until this returns; neither may read what the other makes.
     */
    void together(Runnable first, Runnable second) {
        MemorySegment stream = current;
        driver.recordEvent(forked, stream);
        driver.waitFor(beside, forked);
        workOn(beside);
        try {
            second.run();
            driver.recordEvent(joined, beside);
        } finally {
            workOn(stream);
        }
        first.run();
        driver.waitFor(stream, joined);
    }

    private void workOn(MemorySegment stream) {
        driver.workOn(stream, device);
        current = stream;
    }

    /** Records what was met since the last call; called between steps, while every piece's inputs are still in place. */
    void recordPending() {
        if (pending.isEmpty()) {
            return;
        }
        driver.synchronize(working);
        workOn(recording);
        try {
            for (Map.Entry<Object, Unrecorded> entry : pending.entrySet()) {
                Runnable work = entry.getValue().work();
                entry.getValue().prepare().run();
                // The first run on this stream makes library handles and workspaces, which may not happen while recording.
                work.run();
                driver.synchronize(recording);
                MemorySegment graph = driver.record(recording, work);
                recorded.put(entry.getKey(), graph);
                // Recording computes nothing; the outputs now lie elsewhere and the next piece may read them.
                driver.launch(graph, recording);
                driver.synchronize(recording);
            }
        } catch (RuntimeException failure) {
            LOG.warn("CUDA graphs are off from here on: {}", failure.getMessage());
            broken = true;
        } finally {
            workOn(working);
            pending.clear();
        }
    }

    /** Gives up what was met but not recorded: its inputs are about to change. */
    void dropPending() {
        pending.clear();
    }

    @Override
    public void forget(Collection<?> pieces) {
        driver.synchronize(working);
        for (Object piece : pieces) {
            pending.remove(piece);
            MemorySegment graph = recorded.remove(piece);
            if (graph != null) {
                driver.destroy(graph);
            }
        }
    }

    @Override
    public void close() {
        forget(new ArrayList<>(recorded.keySet()));
    }
}
