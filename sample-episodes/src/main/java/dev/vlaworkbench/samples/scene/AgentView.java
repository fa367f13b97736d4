package dev.vlaworkbench.samples.scene;

import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.samples.render.Renderer;
import dev.vlaworkbench.samples.render.Solid;
import java.util.ArrayList;
import java.util.List;

/** Draws an episode as LIBERO's agent-view camera would see it: as it really is, not mirrored. */
public final class AgentView {

    private final Renderer renderer;
    private final List<Solid> standing;

    /**
     * Prepares the pictures of an episode.
     *
     * @param episode where the things stand
     * @param side pixels of the square picture
     */
    public AgentView(PickAndPlace episode, int side) {
        Layout layout = episode.layout();
        renderer = new Renderer(TableScene.camera(), TableScene.lighting(), side);
        standing = new ArrayList<>(TableScene.solids());
        standing.add(Kitchenware.plate(layout.plate()));
        standing.add(Kitchenware.ramekin(layout.ramekin()));
        standing.addAll(Kitchenware.mug(layout.mug(), 0.9));
        standing.add(Kitchenware.cookieBox(layout.cookieBox(), 0.2));
    }

    /** One frame. */
    public RgbImage draw(Moment moment) {
        List<Solid> solids = new ArrayList<>(standing);
        solids.add(Kitchenware.bowl(moment.bowlFoot(), moment.bowlYaw()));
        solids.addAll(Arm.solids(moment.arm()));
        return renderer.draw(solids);
    }
}
