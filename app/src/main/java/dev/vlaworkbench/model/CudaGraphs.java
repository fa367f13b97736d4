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
    private final Map<Object, MemorySegment> recorded = new HashMap<>();
    private final Map<Object, Runnable> pending = new LinkedHashMap<>();
    private boolean broken;

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
        driver.workOn(working, device);
    }

    @Override
    public void run(Object piece, Runnable work) {
        MemorySegment graph = recorded.get(piece);
        if (graph != null) {
            driver.launch(graph, working);
            return;
        }
        work.run();
        if (!broken) {
            pending.put(piece, work);
        }
    }

    /** Records what was met since the last call; called between steps, while every piece's inputs are still in place. */
    void recordPending() {
        if (pending.isEmpty()) {
            return;
        }
        driver.synchronize(working);
        driver.workOn(recording, device);
        try {
            for (Map.Entry<Object, Runnable> entry : pending.entrySet()) {
                // The first run on this stream makes library handles and workspaces, which may not happen while recording.
                entry.getValue().run();
                driver.synchronize(recording);
                MemorySegment graph = driver.record(recording, entry.getValue());
                recorded.put(entry.getKey(), graph);
                // Recording computes nothing; the outputs now lie elsewhere and the next piece may read them.
                driver.launch(graph, recording);
                driver.synchronize(recording);
            }
        } catch (RuntimeException failure) {
            LOG.warn("CUDA graphs are off from here on: {}", failure.getMessage());
            broken = true;
        } finally {
            driver.workOn(working, device);
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
