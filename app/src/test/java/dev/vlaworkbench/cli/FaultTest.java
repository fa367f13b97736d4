package dev.vlaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.UserException;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void aUsersFaultIsToldAsItStands() {
        assertEquals("a.mp4 is empty; copy it again.",
                Fault.sentence(new UserException("a.mp4 is empty; copy it again.")));
    }

    @Test
    void anythingElseIsToldInOneLine() {
        assertEquals(
                "The workbench failed with java.lang.IllegalStateException: first; run again with --verbose and report the"
                        + " trace.",
                Fault.sentence(new IllegalStateException("first\nsecond")));
    }

    @Test
    void tooLittleMemoryHasARemedy() {
        assertEquals(
                "There is not enough memory (java.lang.OutOfMemoryError: Java heap space); give Java more with"
                        + " VLA_WORKBENCH_OPTS=-Xmx8g, or use a smaller model.",
                Fault.sentence(new OutOfMemoryError("Java heap space")));
        assertEquals(
                "The device has not enough memory (java.lang.RuntimeException: CUDA out of memory.); end what else runs on it,"
                        + " or use --device cpu or a smaller model.",
                Fault.sentence(new RuntimeException("CUDA out of memory.\nat somewhere")));
    }
}
