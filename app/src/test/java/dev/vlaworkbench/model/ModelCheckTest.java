package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    private static final Path REFERENCE = Path.of("src/test/resources/reference/openvla-tiny");

    @Test
    void theReferenceCheckpointPasses() {
        ModelCheck.Report report = ModelCheck.run(REFERENCE, REFERENCE.resolve("expected.safetensors"),
                DeviceChoice.CPU, DtypeChoice.AUTO);
        assertTrue(report.passed(), () -> String.join("\n", report.toText()));
        assertEquals(0, report.lines().stream().filter(line -> line.verdict() == ModelCheck.Verdict.ABSENT).count());
    }
}
