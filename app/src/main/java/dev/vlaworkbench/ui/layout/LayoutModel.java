package dev.vlaworkbench.ui.layout;

import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which panels are shown, and how large. Read and written on the FX thread. */
public final class LayoutModel implements Remembered {

    private static final double LARGEST = 4000;
    private static final double USUAL_SHARE = 0.32;
    private static final double LARGEST_SHARE = 0.6;

    private final Map<Panel, BooleanProperty> shown = new EnumMap<>(Panel.class);
    private final Map<Panel, DoubleProperty> sizes = new EnumMap<>(Panel.class);

    private final BooleanProperty episodesOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty lanesOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty strategyOpen = new SimpleBooleanProperty(true);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    /** Every panel at its usual size. */
    public LayoutModel() {
        for (Panel panel : Panel.values()) {
            shown.put(panel, new SimpleBooleanProperty(true));
            sizes.put(panel, new SimpleDoubleProperty(panel.usualSize()));
        }
    }

    /** Whether a panel is shown. */
    public BooleanProperty shownProperty(Panel panel) {
        return shown.get(panel);
    }

    /** How much larger than usual text is written; panels grow with it. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** A panel's width, or height when it lies along the bottom, in pixels at scale 1. */
    public DoubleProperty sizeProperty(Panel panel) {
        return sizes.get(panel);
    }

    /**
     * The share of the window that a panel takes. In a small window the usual height gives way to the frame; a size that a
     * person chose does so less.
     *
     * @param panel which one
     * @param length what it shares, in pixels, in the direction in which its size is counted
     */
    public double share(Panel panel, double length) {
        double size = sizes.get(panel).get();
        boolean usual = panel == Panel.TIME && size == panel.usualSize();
        return Math.min(size * scale.get() / length, usual ? USUAL_SHARE : LARGEST_SHARE);
    }

    /** Whether the list of episodes is unfolded. */
    public BooleanProperty episodesOpenProperty() {
        return episodesOpen;
    }

    /** Whether the list of lanes is unfolded. */
    public BooleanProperty lanesOpenProperty() {
        return lanesOpen;
    }

    /** Whether the strategy's form is unfolded. */
    public BooleanProperty strategyOpenProperty() {
        return strategyOpen;
    }

    /** Whether the frame has the window to itself. */
    public boolean isFrameAlone() {
        return shown.values().stream().noneMatch(BooleanProperty::get);
    }

    /** Hides every panel, or shows them all when none is shown. */
    public void toggleFrameAlone() {
        boolean all = isFrameAlone();
        shown.values().forEach(property -> property.set(all));
    }

    /** Every panel shown at its usual size. */
    public void reset() {
        for (Panel panel : Panel.values()) {
            // Shown first: a panel that comes back takes its size then.
            shown.get(panel).set(true);
            sizes.get(panel).set(panel.usualSize());
        }
        episodesOpen.set(true);
        lanesOpen.set(true);
        strategyOpen.set(true);
    }

    @Override
    public String section() {
        return "layout";
    }

    @Override
    public void save(Section section) {
        for (Panel panel : Panel.values()) {
            section.put(name(panel), shown.get(panel).get());
            section.put(name(panel) + "Size", Math.rint(sizes.get(panel).get()));
        }
        section.put("episodesOpen", episodesOpen.get()).put("lanesOpen", lanesOpen.get())
                .put("strategyOpen", strategyOpen.get());
    }

    @Override
    public void restore(Section section) {
        for (Panel panel : Panel.values()) {
            section.flag(name(panel)).ifPresent(shown.get(panel)::set);
            section.number(name(panel) + "Size")
                    .ifPresent(size -> sizes.get(panel).set(Math.clamp(size, panel.leastSize(), LARGEST)));
        }
        section.flag("episodesOpen").ifPresent(episodesOpen::set);
        section.flag("lanesOpen").ifPresent(lanesOpen::set);
        section.flag("strategyOpen").ifPresent(strategyOpen::set);
    }

    private static String name(Panel panel) {
        return panel.name().toLowerCase(Locale.ROOT);
    }
}
