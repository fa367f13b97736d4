package dev.vlaworkbench.ui.inspect;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.ui.theme.Palette;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import java.util.Locale;

/** A patch's pixels enlarged, and their grey values as a histogram with its entropy. */
final class PatchPixels extends HBox {

    private static final int ENLARGED = 84;
    private static final double HISTOGRAM = 62;

    private final Canvas pixels = new Canvas(ENLARGED, ENLARGED);
    private final Histogram histogram = new Histogram();
    private final Label caption = new Label();
    private final WritableImage image = new WritableImage(PatchGrid.PATCH_PIXELS, PatchGrid.PATCH_PIXELS);
    private final int[] argb = new int[PatchGrid.PATCH_PIXELS * PatchGrid.PATCH_PIXELS];

    PatchPixels() {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        pixels.setId("patch-pixels");
        histogram.setId("patch-histogram");
        caption.getStyleClass().add("fine-print");
        VBox right = new VBox(3, histogram, caption);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(pixels, right);
    }

    void show(PatchInspection patch, Palette palette) {
        GraphicsContext graphics = pixels.getGraphicsContext2D();
        graphics.clearRect(0, 0, ENLARGED, ENLARGED);
        if (patch.frame() != null) {
            enlarge(patch.frame(), patch.token(), graphics);
        }
        histogram.show(patch.histogram(), palette);
        caption.setText(patch.histogram()
                .map(found -> "grey values · entropy " + String.format(Locale.ROOT, "%.2f", found.bits()) + " bits")
                .orElse("the frame is being prepared"));
    }

    private void enlarge(RgbImage frame, int token, GraphicsContext graphics) {
        int left = PatchGrid.column(token) * PatchGrid.PATCH_PIXELS;
        int top = PatchGrid.row(token) * PatchGrid.PATCH_PIXELS;
        for (int i = 0; i < argb.length; i++) {
            int x = left + i % PatchGrid.PATCH_PIXELS;
            int y = top + i / PatchGrid.PATCH_PIXELS;
            argb[i] = 0xFF << 24 | frame.sample(x, y, 0) << 16 | frame.sample(x, y, 1) << 8 | frame.sample(x, y, 2);
        }
        image.getPixelWriter().setPixels(0, 0, PatchGrid.PATCH_PIXELS, PatchGrid.PATCH_PIXELS,
                PixelFormat.getIntArgbInstance(), argb, 0, PatchGrid.PATCH_PIXELS);
        graphics.setImageSmoothing(false);
        graphics.drawImage(image, 0, 0, ENLARGED, ENLARGED);
    }

    private static final class Histogram extends Region {

        private final Canvas canvas = new Canvas();
        private Optional<GreyHistogram> shown = Optional.empty();
        private Palette palette = Palette.DARK;

        Histogram() {
            getChildren().add(canvas);
            setMinHeight(HISTOGRAM);
            setPrefHeight(HISTOGRAM);
        }

        void show(Optional<GreyHistogram> histogram, Palette colours) {
            shown = histogram;
            palette = colours;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, getWidth(), getHeight());
            graphics.setFill(palette.border());
            graphics.fillRect(0, HISTOGRAM - 1, getWidth(), 1);
            shown.ifPresent(histogram -> {
                int most = Math.max(1, Arrays.stream(histogram.counts()).max().orElse(1));
                double slot = getWidth() / GreyHistogram.BINS;
                graphics.setFill(palette.muted());
                for (int bin = 0; bin < GreyHistogram.BINS; bin++) {
                    double height = histogram.counts()[bin] * (HISTOGRAM - 2) / most;
                    graphics.fillRect(bin * slot, HISTOGRAM - 1 - height, Math.max(1, slot - 0.5), height);
                }
            });
        }
    }
}
