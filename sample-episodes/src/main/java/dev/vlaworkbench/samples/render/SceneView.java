package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the world of one seed as its agent-view camera sees it. A picture is a pure function of seed and state. What stands still
 * is drawn once; arm and held thing are drawn over it with their shadow. Holds some ten megabytes; for one thread.
 */
public final class SceneView {

    /** Pixels of a picture's side. */
    public static final int SIDE = 256;

    private static final int SAMPLES = 2 * SIDE;
    private static final int CONTACT_BLUR = 2;
    private static final int HAND_BLUR = 3;

    private final Look look;
    private final Shader shader;
    private final ShadowMap standingShadow;
    private final ShadowMap movingShadow;
    private final Layer backdrop = new Layer(SAMPLES);
    private final Layer standing = new Layer(SAMPLES);
    private final Layer moving = new Layer(SAMPLES);
    private final int[] backdropCells = new int[SAMPLES * SAMPLES];
    private final int[] cells = new int[SAMPLES * SAMPLES];
    private final byte[] settled = new byte[SIDE * SIDE * 3];
    private List<Object> drawn = List.of();

    /**
     * Prepares the pictures of an episode.
     *
     * @param seed decides light and colours
     */
    public SceneView(long seed) {
        look = Look.of(seed);
        shader = new Shader(look, SAMPLES);
        standingShadow = new ShadowMap(look.light(), CONTACT_BLUR);
        movingShadow = new ShadowMap(look.light(), HAND_BLUR);
        Backdrop.draw(look, backdrop, standingShadow, backdropCells);
    }

    /** The picture of a state, upright and mirrored as OpenVLA sees LIBERO's. */
    public RgbImage image(WorldState state) {
        return RgbImage.of(SIDE, SIDE, draw(state));
    }

    /**
     * The picture of a state.
     *
     * @return a fresh array: red, green, blue of each pixel, row by row from the top left
     */
    public byte[] draw(WorldState state) {
        List<Object> key = key(state);
        if (!key.equals(drawn)) {
            settle(state);
            drawn = key;
        }
        moving.clear();
        movingShadow.clear();
        for (Placed part : ArmMeshes.of(state.hand())) {
            shader.draw(part, moving, movingShadow);
        }
        if (state.held() >= 0) {
            shader.draw(placed(state, state.held()), moving, movingShadow);
        }
        movingShadow.soften();
        byte[] rgb = settled.clone();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                if (changed(row, column)) {
                    pixel(row, column, rgb);
                }
            }
        }
        return rgb;
    }

    private static List<Object> key(WorldState state) {
        List<Object> key = new ArrayList<>();
        key.add(state.fixtures() ? state.drawer() : -1.0);
        for (int i = 0; i < state.bodies().size(); i++) {
            key.add(i == state.held() ? i : state.body(i));
        }
        return key;
    }

    private Placed placed(WorldState state, int index) {
        Body body = state.body(index);
        return Placed.turned(ObjectMeshes.of(body.kind()), body.foot(), body.yaw(), look.tint(body.kind().ordinal()));
    }

    /** Draws what stands still. */
    private void settle(WorldState state) {
        standing.copy(backdrop);
        System.arraycopy(backdropCells, 0, cells, 0, cells.length);
        standingShadow.clear();
        if (state.fixtures()) {
            for (Placed part : FixtureMeshes.of(state.drawer())) {
                shader.draw(part, standing, standingShadow);
            }
        }
        for (int i = 0; i < state.bodies().size(); i++) {
            if (i != state.held()) {
                shader.draw(placed(state, i), standing, standingShadow);
            }
        }
        standingShadow.soften();
        for (int y = 0; y < SAMPLES; y++) {
            for (int x = 0; x < SAMPLES; x++) {
                int at = y * SAMPLES + x;
                if (standing.nearness[at] != backdrop.nearness[at]) {
                    cells[at] = cellOfThing(x, y, standing.nearness[at]);
                } else {
                    standing.colour[at] = shaded(standing.colour[at], standingShadow.at(cells[at]));
                }
            }
        }
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                mean(row, column, standing.colour, settled);
            }
        }
    }

    private int cellOfThing(int x, int y, float nearness) {
        var ray = AgentCamera.through(2 * (x + 0.5) / SAMPLES - 1, 1 - 2 * (y + 0.5) / SAMPLES);
        var point = AgentCamera.POSITION.plus(ray.times(1 / nearness));
        return movingShadow.cell(point.x(), point.y(), point.z());
    }

    private boolean changed(int row, int column) {
        int at = 2 * row * SAMPLES + 2 * column;
        return moving.nearness[at] > 0 || moving.nearness[at + 1] > 0 || moving.nearness[at + SAMPLES] > 0
                || moving.nearness[at + SAMPLES + 1] > 0 || movingShadow.at(cells[at]) > 0
                || movingShadow.at(cells[at + 1]) > 0 || movingShadow.at(cells[at + SAMPLES]) > 0
                || movingShadow.at(cells[at + SAMPLES + 1]) > 0;
    }

    private void pixel(int row, int column, byte[] rgb) {
        int red = 2;
        int green = 2;
        int blue = 2;
        for (int i = 0; i < 4; i++) {
            int at = (2 * row + i / 2) * SAMPLES + 2 * column + i % 2;
            int colour = moving.nearness[at] > standing.nearness[at]
                    ? moving.colour[at]
                    : shaded(standing.colour[at], movingShadow.at(cells[at]));
            red += colour >> 16 & 0xFF;
            green += colour >> 8 & 0xFF;
            blue += colour & 0xFF;
        }
        int to = (row * SIDE + column) * 3;
        rgb[to] = (byte) (red / 4);
        rgb[to + 1] = (byte) (green / 4);
        rgb[to + 2] = (byte) (blue / 4);
    }

    private static void mean(int row, int column, int[] colours, byte[] rgb) {
        int red = 2;
        int green = 2;
        int blue = 2;
        for (int i = 0; i < 4; i++) {
            int colour = colours[(2 * row + i / 2) * SAMPLES + 2 * column + i % 2];
            red += colour >> 16 & 0xFF;
            green += colour >> 8 & 0xFF;
            blue += colour & 0xFF;
        }
        int to = (row * SIDE + column) * 3;
        rgb[to] = (byte) (red / 4);
        rgb[to + 1] = (byte) (green / 4);
        rgb[to + 2] = (byte) (blue / 4);
    }

    /** A colour with a share of the lamp's light taken away; what is left of the lamp shrinks with it. */
    private static int shaded(int colour, float cover) {
        if (cover <= 0) {
            return colour;
        }
        int share = colour >>> 24;
        float factor = 1 - cover * share / 255f;
        int left = (int) (share * (1 - cover) / factor + 0.5f);
        return left << 24 | (int) ((colour >> 16 & 0xFF) * factor + 0.5f) << 16
                | (int) ((colour >> 8 & 0xFF) * factor + 0.5f) << 8 | (int) ((colour & 0xFF) * factor + 0.5f);
    }
}
