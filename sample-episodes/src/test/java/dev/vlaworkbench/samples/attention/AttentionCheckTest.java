package dev.vlaworkbench.samples.attention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.model.DeviceChoice;
import dev.vlaworkbench.model.OpenVla;
import dev.vlaworkbench.model.VlaModel;
import dev.vlaworkbench.samples.SampleFiles;
import dev.vlaworkbench.samples.world.Suite;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttentionCheckTest {

    @Test
    void thePolicyThatShipsLooksAtItsTaskAndAtTheGripper() {
        try (VlaModel model = OpenVla.load(new SampleFiles(Path.of("").toAbsolutePath()).policy(), DeviceChoice.CPU)) {
            for (Suite suite : Suite.values()) {
                Map<FrameParts, AttentionTally> parts = new AttentionCheck(model).measure(suite, 2)
                        .get(AttentionCheck.Rows.LAST);

                for (FrameParts part : new FrameParts[]{FrameParts.MOVED, FrameParts.GRIPPER}) {
                    double ratio = parts.get(part).ratio();
                    assertTrue(ratio > 1.2, suite.label() + ", " + part.title() + ": " + ratio);
                }
            }
        }
    }
}
