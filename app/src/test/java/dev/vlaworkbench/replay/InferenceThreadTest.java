package dev.vlaworkbench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class InferenceThreadTest {

    @Test
    void worksInOrderOnOneThread() {
        List<String> threads = Collections.synchronizedList(new ArrayList<>());
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (InferenceThread thread = new InferenceThread()) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                thread.submit(() -> threads.add(Thread.currentThread().getName()) && order.add(number));
            }
        }
        assertEquals(Collections.nCopies(20, "inference"), threads);
        assertEquals(java.util.stream.IntStream.range(0, 20).boxed().toList(), order);
    }

    @Test
    void handsOverFailuresAndGoesOn() {
        try (InferenceThread thread = new InferenceThread()) {
            Error failure = new OutOfMemoryError("of a test");
            CompletionException thrown = assertThrows(CompletionException.class, () -> thread.submit(() -> {
                throw failure;
            }).join());
            assertSame(failure, thrown.getCause());
            assertEquals(7, thread.submit(() -> 7).join());
        }
    }

    @Test
    void takesNothingAfterItWasClosed() {
        InferenceThread thread = new InferenceThread();
        thread.close();
        assertThrows(RejectedExecutionException.class, () -> thread.submit(() -> 1));
    }
}
