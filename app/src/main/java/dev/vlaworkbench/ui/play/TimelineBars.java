package dev.vlaworkbench.ui.play;

import dev.vlaworkbench.ui.session.RunSeries;
import dev.vlaworkbench.ui.theme.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The bars of the scrubber over a strip that says whether the action tokens equal the dense lane's. Steps that came since the
 * last painting are added to it; everything is painted anew only when size, colours, measure or scale changed.
 */
final class TimelineBars extends Canvas {

    private static final double STRIP = 5;
    private static final double STRIP_GAP = 2;
    private static final double TOP = 2;

    /** What a painting holds for. */
    private record Look(RunSeries series, int steps, double width, double height, Palette palette,
            TimelineMeasure measure, double scale) {}

    private Look painted;
    private int paintedSteps;

    TimelineBars() {
        setMouseTransparent(true);
    }

    void paint(RunSeries series, int steps, TimelineMeasure measure, Palette palette) {
        boolean fits = series != null && series.steps() == steps;
        Look look = new Look(fits ? series : null, steps, getWidth(), getHeight(), palette, measure,
                fits && series.isAnyComputed() ? measure.scale(series) : 1);
        if (!look.equals(painted)) {
            painted = look;
            paintedSteps = 0;
            getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
            paint(look, 0, steps);
        }
        int computed = look.series() == null ? 0 : look.series().computed();
        // The newest step may have been painted before its dense lane came.
        paint(look, Math.max(0, paintedSteps - 1), computed);
        paintedSteps = computed;
    }

    private void paint(Look look, int from, int to) {
        if (look.steps() == 0 || to <= from) {
            return;
        }
        double slot = look.width() / look.steps();
        int perBar = (int) Math.max(1, Math.ceil(1 / slot));
        for (int t = from - from % perBar; t < to; t += perBar) {
            paintBar(look, t, Math.min(look.steps(), t + perBar), slot);
        }
    }

    /** One bar for some steps, where a step is narrower than a pixel: the highest of them. */
    private void paintBar(Look look, int from, int to, double slot) {
        GraphicsContext graphics = getGraphicsContext2D();
        double gap = slot > 4 ? Math.min(2, slot * 0.18) : 0;
        double x = from * slot + gap / 2;
        double width = (to - from) * slot - gap;
        double bars = look.height() - STRIP - STRIP_GAP - 2 * TOP;
        graphics.clearRect(from * slot, 0, (to - from) * slot, look.height());
        double height = Double.NaN;
        double agreement = Double.NaN;
        boolean computed = false;
        for (int t = from; t < to && look.series() != null; t++) {
            if (look.series().isComputed(t)) {
                computed = true;
                height = larger(height, look.measure().height(look.series(), t, look.scale()));
                agreement = smaller(agreement, look.series().agreement()[t]);
            }
        }
        double bar = Math.clamp(Double.isNaN(height) ? 0 : height * bars, 2, bars);
        graphics.setFill(computed ? look.measure().colour(look.palette()) : look.palette().border());
        graphics.fillRect(x, TOP + bars - bar, width, bar);
        graphics.setFill(computed ? colour(agreement, look.palette()) : look.palette().border());
        graphics.fillRect(x, TOP + bars + STRIP_GAP, width, STRIP);
    }

    private static double larger(double one, double other) {
        return Double.isNaN(one) || other > one ? other : one;
    }

    private static double smaller(double one, double other) {
        return Double.isNaN(one) || other < one ? other : one;
    }

    private static Color colour(double agreement, Palette palette) {
        if (Double.isNaN(agreement)) {
            return palette.fixed();
        }
        return agreement >= 1 ? palette.reused() : palette.vision().interpolate(palette.dropped(), 1 - agreement);
    }
}
