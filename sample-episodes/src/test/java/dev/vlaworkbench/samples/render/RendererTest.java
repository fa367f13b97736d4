package dev.vlaworkbench.samples.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.RgbImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final Material WHITE = Material.plain(1, 1, 1, 0, 1);
    private static final Solid FLOOR = new Solid(new Box(10, 10, 0.1, 0), WHITE, Pose.at(new Vec3(0, 0, -0.1)));
    private static final Solid BALL = new Solid(new Ball(0.3), Material.plain(1, 0, 0, 0, 1),
            Pose.at(new Vec3(0, 0, 1)));

    private final Camera camera = new Camera(new Vec3(3, 0, 3), new Vec3(-1, 0, -1), 50);
    private final Renderer renderer = new Renderer(camera, new Lighting(new Vec3(0, 0, 4), 0.3, 0.6, 0, 0.3), 64);

    @Test
    void drawsTheSameBytesEachTime() {
        assertArrayEquals(renderer.draw(List.of(FLOOR, BALL)).toBytes(), renderer.draw(List.of(FLOOR, BALL)).toBytes());
    }

    @Test
    void whatNothingCoversIsBlack() {
        RgbImage picture = renderer.draw(List.of(BALL));

        assertEquals(0, picture.sample(0, 0, 0));
    }

    @Test
    void aBallCastsAShadowThatFadesOut() {
        RgbImage bare = renderer.draw(List.of(FLOOR));
        RgbImage shaded = renderer.draw(List.of(FLOOR, BALL));

        int darkest = 255;
        int between = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                boolean floor = shaded.sample(x, y, 1) > 40;
                double share = (double) shaded.sample(x, y, 1) / Math.max(1, bare.sample(x, y, 1));
                if (floor && share < 0.99) {
                    darkest = Math.min(darkest, (int) (100 * share));
                    between += share > 0.5 && share < 0.9 ? 1 : 0;
                }
            }
        }
        assertTrue(darkest < 45, "the core of the shadow is dark: " + darkest);
        assertTrue(between > 10, "its border is soft: " + between);
    }

    @Test
    void edgesAreSmooth() {
        RgbImage picture = renderer.draw(List.of(BALL));

        int mixed = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                int red = picture.sample(x, y, 0);
                mixed += red > 5 && red < 40 ? 1 : 0;
            }
        }
        assertTrue(mixed > 5, "pixels on the outline are part ball, part background: " + mixed);
    }
}
