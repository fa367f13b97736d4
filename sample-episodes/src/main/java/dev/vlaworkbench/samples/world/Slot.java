package dev.vlaworkbench.samples.world;

/**
 * Where a thing of a layout stands at the start.
 *
 * @param kind the thing
 * @param x middle of the region that it stands in
 * @param y middle of the region
 * @param jitter half the region's side, metres
 * @param turn most turn about the vertical to either side, radians
 * @param on index of an earlier thing that it stands on, whose place it shares; one of {@link Support}'s constants otherwise
 * @param shuffled whether it exchanges its region with the other shuffled ones, by the seed
 */
public record Slot(ObjectKind kind, double x, double y, double jitter, double turn, int on, boolean shuffled) {

    /** On the table. */
    static Slot table(ObjectKind kind, double x, double y) {
        return new Slot(kind, x, y, 0.020, kind.round() ? 0 : 0.30, Support.TABLE, false);
    }

    /** On the table, the region drawn from those of all shuffled things. */
    static Slot shuffled(ObjectKind kind, double x, double y) {
        return new Slot(kind, x, y, 0.018, kind.round() ? 0 : 0.30, Support.TABLE, true);
    }

    /** On an earlier thing or a fixture. */
    static Slot on(ObjectKind kind, double x, double y, int on) {
        return new Slot(kind, x, y, on >= 0 ? 0.006 : 0.012, 0, on, false);
    }

    /** The same with another region size. */
    Slot jittered(double half) {
        return new Slot(kind, x, y, half, turn, on, shuffled);
    }

    /** The same, never turned. */
    Slot straight() {
        return new Slot(kind, x, y, jitter, 0, on, shuffled);
    }
}
