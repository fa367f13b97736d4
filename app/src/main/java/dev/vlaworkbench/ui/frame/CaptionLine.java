package dev.vlaworkbench.ui.frame;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** What lies over the frame on the left and how it is drawn on the right; one below the other where both do not fit. */
final class CaptionLine extends Region {

    private static final double GAP = 12;
    private static final double ROW_GAP = 4;

    private final LayerCaption caption;
    private final OverlaySettings settings;

    CaptionLine(LayerCaption caption, OverlaySettings settings) {
        this.caption = caption;
        this.settings = settings;
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(caption, settings);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return caption.lineWidth() + GAP + settings.prefWidth(-1) <= width;
    }

    private double captionWidth(double width) {
        return isOneRow(width) ? width - GAP - settings.prefWidth(-1) : width;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? 2000 : width;
        double captionHeight = caption.prefHeight(captionWidth(wide));
        double settingsHeight = settings.prefHeight(-1);
        return isOneRow(wide) ? Math.max(captionHeight, settingsHeight) : captionHeight + ROW_GAP + settingsHeight;
    }

    @Override
    protected double computeMinWidth(double height) {
        return settings.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return caption.lineWidth() + GAP + settings.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double captionHeight = caption.prefHeight(captionWidth(width));
        double settingsWidth = Math.min(width, settings.prefWidth(-1));
        double settingsHeight = settings.prefHeight(-1);
        if (isOneRow(width)) {
            double height = Math.max(captionHeight, settingsHeight);
            caption.resizeRelocate(0, (height - captionHeight) / 2, captionWidth(width), captionHeight);
            settings.resizeRelocate(width - settingsWidth, (height - settingsHeight) / 2, settingsWidth,
                    settingsHeight);
        } else {
            settings.resizeRelocate(0, 0, settingsWidth, settingsHeight);
            caption.resizeRelocate(0, settingsHeight + ROW_GAP, width, captionHeight);
        }
    }
}
