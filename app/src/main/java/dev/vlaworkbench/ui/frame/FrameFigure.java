package dev.vlaworkbench.ui.frame;

import dev.vlaworkbench.api.PatchGrid;
import dev.vlaworkbench.api.TokenSet;
import dev.vlaworkbench.ui.colour.ScoreScale;
import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.export.FigureLook;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.export.PngBytes;
import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** The frame with what lies over it, and with what that means beside it: the colour bar of a map, or the sets' names. */
public final class FrameFigure implements ExportFigure {

    private final OverlayModel model;
    private final int step;
    private final List<String> origin;

    private FrameFigure(OverlayModel model, int step, List<String> origin) {
        this.model = model;
        this.step = step;
        this.origin = List.copyOf(origin);
    }

    /**
     * The frame as it is shown.
     *
     * @param model what lies over it
     * @param step its control step
     * @param origin lines that say where it is from: episode, lane, model
     * @return empty when there is no frame
     */
    public static Optional<ExportFigure> of(OverlayModel model, int step, List<String> origin) {
        return Optional.ofNullable(model.frameProperty().get()).map(frame -> new FrameFigure(model, step, origin));
    }

    @Override
    public String title() {
        String what = model.shownScaled().map(scaled -> scaled.map().name())
                .orElse(model.shownSets().isEmpty() ? "frame" : "token sets");
        return (model.differenceProperty().get() ? "change of " : "") + what + ", step " + step;
    }

    @Override
    public String fileName() {
        return FigureTable.heading(title()).replace('_', '-');
    }

    @Override
    public byte[] png(FigureLook look) {
        FrameFigureLayout layout = FrameFigureLayout.of(look);
        Canvas canvas = new Canvas(look.width() * look.scale(), look.height() * look.scale());
        new FrameFigureCanvas(canvas.getGraphicsContext2D(), look, ThemeController.textFont()).draw(layout, title(),
                square(layout.side() * look.scale(), palette(look)), model.shownScaled(), scaleNote(),
                entries(palette(look)));
        return PngBytes.of(pixels(canvas.snapshot(new SnapshotParameters(), null)), look.dotsPerInch());
    }

    @Override
    public String svg(FigureLook look) {
        FrameFigureLayout layout = FrameFigureLayout.of(look);
        byte[] square = PngBytes.of(pixels(square(layout.side() * look.scale(), palette(look))), look.dotsPerInch());
        return FrameFigureSvg.write(look, layout, ThemeController.textFont(), title(), String.join("\n", notes()),
                square,
                model.shownScaled(), scaleNote(), entries(palette(look)));
    }

    private static Palette palette(FigureLook look) {
        return look.dark() ? Palette.DARK : Palette.LIGHT;
    }

    /** The frame alone with its overlay, in pixels. */
    private Image square(double side, Palette palette) {
        Canvas canvas = new Canvas(Math.round(side), Math.round(side));
        FramePainter painter = new FramePainter(canvas.getGraphicsContext2D(), Math.round(side),
                model.viewportProperty().get());
        List<DrawnSet> sets = model.shownSets().stream().map(set -> DrawnSet.of(set, palette)).toList();
        painter.frame(new FrameRaster(new FrameScaler()).of(model.frameProperty().get(),
                model.viewportProperty().get(), (int) Math.round(side),
                new FrameOverlay(model.shownScaled(), sets, model.opacityProperty().get())));
        if (model.gridProperty().get()) {
            painter.grid();
        }
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    private static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pixels.setRGB(0, 0, width, height, argb, 0, width);
        return pixels;
    }

    /** What a set's name stands beside. */
    record Entry(String text, SetStyle style) {}

    private List<Entry> entries(Palette palette) {
        return model.shownSets().stream()
                .map(set -> new Entry(set.name() + " " + set.tokens().size(), SetStyle.of(set.role(), palette)))
                .toList();
    }

    private String scaleNote() {
        return model.scaleProperty().get() == ScoreScale.Mode.RANK ? "by rank" : "";
    }

    /** A row for each patch. */
    @Override
    public FigureTable table() {
        FigureTable.Builder table = new FigureTable.Builder()
                .texts("token", "Visual token, row-major on the 16 x 16 grid.", texts(token -> token))
                .texts("row", "Row of the patch, from the top.", texts(PatchGrid::row))
                .texts("column", "Column of the patch, from the left.", texts(PatchGrid::column));
        model.shownScaled().ifPresent(scaled -> table.numbers(FigureTable.heading(scaled.map().name()),
                scaled.map().description() + (scaled.map().unit().isBlank() ? "" : ", in " + scaled.map().unit()) + ".",
                scaled.map().toArray()));
        for (TokenSet set : model.shownSets()) {
            table.texts("in_" + FigureTable.heading(set.name()), "1 where the patch is in '" + set.name() + "': "
                    + set.description() + ".", texts(token -> set.tokens().contains(token) ? 1 : 0));
        }
        return table.build();
    }

    private static List<String> texts(java.util.function.IntUnaryOperator value) {
        return IntStream.range(0, PatchGrid.TOKENS).map(value).mapToObj(String::valueOf).toList();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(origin);
        notes.add("control step: " + step);
        model.shownScaled().ifPresent(scaled -> notes.add("colours: " + scaled.colours().label() + " from "
                + scaled.scale().least() + " to " + scaled.scale().largest() + " " + scaled.map().unit() + ", "
                + (scaleNote().isEmpty() ? "by value" : scaleNote()) + ", opacity " + model.opacityProperty().get()));
        return List.copyOf(notes);
    }
}
