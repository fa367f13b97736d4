package dev.vlaworkbench.samples.render;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.samples.world.Body;
import dev.vlaworkbench.samples.world.Support;
import dev.vlaworkbench.samples.world.WorldState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which share of each of the 256 patches of a prepared frame shows what, hidden parts left out. A frame is prepared as in OpenVLA's
 * evaluation: the middle 90 % of its area is what the model sees. Immutable.
 */
public final class PatchCoverage {

    /** Palm and fingers. */
    public static final int GRIPPER = Integer.MIN_VALUE;

    private static final int ARM = GRIPPER + 1;
    private static final int SIDE = SceneView.SIDE;
    private static final double KEPT = Math.sqrt(0.9);

    private final Map<Integer, double[]> shares;

    private PatchCoverage(Map<Integer, double[]> shares) {
        this.shares = shares;
    }

    /** What the camera shows of a state. */
    public static PatchCoverage of(WorldState state) {
        int[] shown = shown(state);
        double[] samples = new double[PatchGrid.TOKENS];
        Map<Integer, double[]> shares = new LinkedHashMap<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int patch = patch(new PicturePlace((column + 0.5) / SIDE, (row + 0.5) / SIDE));
                int part = shown[row * SIDE + column];
                if (patch >= 0) {
                    samples[patch]++;
                    if (part != Support.TABLE) {
                        shares.computeIfAbsent(part, any -> new double[PatchGrid.TOKENS])[patch]++;
                    }
                }
            }
        }
        shares.values().forEach(share -> Arrays.setAll(share, patch -> share[patch] / samples[patch]));
        return new PatchCoverage(shares);
    }

    /** The patch of the prepared frame that shows a place of the picture; -1 where the crop leaves it out. */
    public static int patch(PicturePlace place) {
        int column = (int) Math.floor(((place.right() - 0.5) / KEPT + 0.5) * PatchGrid.SIDE);
        int row = (int) Math.floor(((place.down() - 0.5) / KEPT + 0.5) * PatchGrid.SIDE);
        return column < 0 || row < 0 || column >= PatchGrid.SIDE || row >= PatchGrid.SIDE
                ? -1
                : row * PatchGrid.SIDE + column;
    }

    /**
     * The share of each patch, 0..1, that shows some parts.
     *
     * @param parts indices of things, {@link Support#STOVE}, {@link Support#CABINET}, {@link Support#DRAWER}, {@link #GRIPPER}
     * @return 256 shares
     */
    public double[] of(Iterable<Integer> parts) {
        double[] sum = new double[PatchGrid.TOKENS];
        for (int part : parts) {
            double[] share = shares.getOrDefault(part, new double[PatchGrid.TOKENS]);
            Arrays.setAll(sum, patch -> sum[patch] + share[patch]);
        }
        return sum;
    }

    /** What each pixel of the picture shows; {@link Support#TABLE} for table and wall. */
    private static int[] shown(WorldState state) {
        Shader shader = new Shader(Look.of(0), SIDE);
        Layer layer = new Layer(SIDE);
        float[] nearest = new float[SIDE * SIDE];
        int[] shown = new int[SIDE * SIDE];
        Arrays.fill(shown, Support.TABLE);
        parts(state).forEach((part, meshes) -> {
            layer.clear();
            meshes.forEach(mesh -> shader.draw(mesh, layer, null));
            for (int at = 0; at < shown.length; at++) {
                if (layer.nearness[at] > nearest[at]) {
                    nearest[at] = layer.nearness[at];
                    shown[at] = part;
                }
            }
        });
        return shown;
    }

    private static Map<Integer, List<Placed>> parts(WorldState state) {
        Map<Integer, List<Placed>> parts = new LinkedHashMap<>();
        for (int i = 0; i < state.bodies().size(); i++) {
            Body body = state.body(i);
            parts.put(i, List.of(Placed.turned(ObjectMeshes.of(body.kind()), body.foot(), body.yaw())));
        }
        if (state.fixtures()) {
            List<Placed> fixtures = new ArrayList<>(FixtureMeshes.of(state.drawer()));
            parts.put(Support.CABINET, List.of(fixtures.get(0)));
            parts.put(Support.DRAWER, List.of(fixtures.get(1)));
            parts.put(Support.STOVE, List.of(fixtures.get(2)));
        }
        parts.put(GRIPPER, ArmMeshes.gripper(state.hand()));
        parts.put(ARM, ArmMeshes.limbs(state.hand()));
        return parts;
    }
}
