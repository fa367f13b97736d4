package dev.vlaworkbench.ui.chart;

import dev.vlaworkbench.ui.export.ExportFigure;
import dev.vlaworkbench.ui.export.FigureLook;
import dev.vlaworkbench.ui.export.FigureTable;
import dev.vlaworkbench.ui.metric.DefinitionText;
import dev.vlaworkbench.ui.theme.Palette;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A chart as a file: drawn anew, by a figure of its own, so that the one on the screen stays as it is. */
final class ChartFile implements ExportFigure {

    private final String id;
    private final Supplier<Figure> kind;
    private final FigureData data;

    ChartFile(String id, Supplier<Figure> kind, FigureData data) {
        this.id = id;
        this.kind = kind;
        this.data = data;
    }

    @Override
    public String title() {
        Figure figure = kind.get();
        figure.show(data, ChartStyle.screen(Palette.LIGHT, ChartStyle.SCREEN_SIZE));
        return figure.title();
    }

    @Override
    public String fileName() {
        return id + "-" + data.series().lane();
    }

    @Override
    public byte[] png(FigureLook look) {
        return FigureFormats.png(look, graphics -> drawing(look).draw(graphics, look.width(), look.height()));
    }

    @Override
    public String svg(FigureLook look) {
        return FigureFormats.svg(look, title(), String.join("\n", notes()),
                graphics -> drawing(look).draw(graphics, look.width(), look.height()));
    }

    private FigureDrawing drawing(FigureLook look) {
        Palette palette = look.dark() ? Palette.DARK : Palette.LIGHT;
        return new FigureDrawing(kind.get(), data,
                new ChartStyle(palette, ThemeController.textFont(), (float) look.fontPoints(), true));
    }

    @Override
    public FigureTable table() {
        return kind.get().table(data);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(data.origin());
        Figure figure = kind.get();
        figure.show(data, ChartStyle.screen(Palette.LIGHT, ChartStyle.SCREEN_SIZE));
        DefinitionText.lines(figure.definition(), figure.definitionNote(data), data.model()).stream()
                .filter(line -> !line.name().equals("model")).forEach(line -> notes.add(line.toString()));
        if (!figure.note().isEmpty()) {
            notes.add(figure.note());
        }
        return List.copyOf(notes);
    }
}
