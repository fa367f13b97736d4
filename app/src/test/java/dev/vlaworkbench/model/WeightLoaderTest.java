package dev.vlaworkbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlaworkbench.api.LayerContext;
import dev.vlaworkbench.api.ObservationRequest;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.TokenPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Both ways of handing bfloat16 weights over give the same numbers, bit for bit. */
class WeightLoaderTest {

    private static final Path BFLOAT16 = Path.of("../sample-episodes/checkpoints/tabletop-policy");

    @Test
    void weightsPutTogetherOnTheDeviceEqualThoseWidenedOnTheHost() {
        byte[] rgb = new byte[224 * 224 * 3];
        RandomGenerator.of("L64X128MixRandom").nextBytes(rgb);
        RgbImage frame = RgbImage.of(224, 224, rgb);
        try (TorchOpenVla widened = load(false); TorchOpenVla raw = load(true)) {
            assertEquals(widened.info().parameters(), raw.info().parameters());
            widened.see(frame);
            raw.see(frame);
            assertArrayEquals(widened.seen(0), raw.seen(0));
            assertArrayEquals(widened.seen(1), raw.seen(1));
            Prompt prompt = new Prompt("", List.of(1, 2, 3), List.of("a", "b"));
            try (TorchLane one = widened.openLane(prompt); TorchLane other = raw.openLane(prompt)) {
                assertEquals(one.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan).action(),
                        other.run(TokenPlan.dense(), ObservationRequest.none(), LayerContext::plan).action());
                one.prefill(TokenPlan.dense(), ObservationRequest.none());
                other.prefill(TokenPlan.dense(), ObservationRequest.none());
                assertArrayEquals(one.logits(true), other.logits(true));
            }
        }
    }

    private static TorchOpenVla load(boolean raw) {
        OpenVlaConfig config = OpenVlaConfig.read(BFLOAT16.resolve("config.json"));
        TorchRuntime runtime = TorchRuntime.start(DeviceChoice.CPU, DtypeChoice.AUTO);
        TorchModule module = new TorchModule(runtime.source(), runtime.device());
        TorchOpenVla.configure(module, runtime, config, PixelNormalisation.NOMINAL);
        try (Checkpoint weights = Checkpoint.open(BFLOAT16)) {
            List<long[]> told = new ArrayList<>();
            long count = new WeightLoader(module, raw).load(WeightSlot.of(config, "scale_factor"), weights,
                    (loaded, total) -> told.add(new long[]{loaded, total}));
            assertArrayEquals(new long[]{count, count}, told.getLast(), "progress does not end at the total");
            return new TorchOpenVla(module, runtime, config, Optional.empty(), NormStats.IDENTITY, "test", count);
        }
    }
}
