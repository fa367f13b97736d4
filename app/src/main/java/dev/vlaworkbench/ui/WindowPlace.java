package dev.vlaworkbench.ui;

import dev.vlaworkbench.ui.memory.Remembered;
import dev.vlaworkbench.ui.memory.Section;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Remembers where the window stood; one that would open off every screen opens where the system puts it. */
final class WindowPlace implements Remembered {

    /** So much of the title bar must be on a screen for the window to be moved. */
    private static final double REACHABLE = 100;

    private final Stage stage;
    private Rectangle2D place;

    WindowPlace(Stage stage) {
        this.stage = stage;
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::keepTitleBar);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
        note();
    }

    /** The place that the window goes back to when it is no longer maximised. */
    private void note() {
        boolean placed = Double.isFinite(stage.getX()) && Double.isFinite(stage.getY())
                && Double.isFinite(stage.getWidth()) && Double.isFinite(stage.getHeight());
        if (stage.isShowing() && placed && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    /** Brings a title bar down that stands above every screen: some systems place a new window so, and it could not be moved. */
    private void keepTitleBar() {
        double x = stage.getX();
        double y = stage.getY();
        if (!stage.isShowing() || !Double.isFinite(x) || !Double.isFinite(y) || stage.isMaximized()
                || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        Screen.getScreensForRectangle(x, y, Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight())).stream()
                .mapToDouble(screen -> screen.getVisualBounds().getMinY()).min()
                .ifPresent(top -> {
                    if (y < top) {
                        Platform.runLater(() -> stage.setY(top));
                    }
                });
    }

    @Override
    public String section() {
        return "window";
    }

    @Override
    public void save(Section section) {
        if (place != null) {
            section.put("x", place.getMinX()).put("y", place.getMinY()).put("width", place.getWidth())
                    .put("height", place.getHeight());
        }
        section.put("maximised", stage.isMaximized());
    }

    /** Leaves a window where it is that is on the screen already: a person may have moved it. */
    @Override
    public void restore(Section section) {
        if (stage.isShowing()) {
            return;
        }
        OptionalDouble width = section.number("width");
        OptionalDouble height = section.number("height");
        OptionalDouble x = section.number("x");
        OptionalDouble y = section.number("y");
        if (width.isPresent() && height.isPresent() && x.isPresent() && y.isPresent()
                && width.getAsDouble() > 0 && height.getAsDouble() > 0) {
            place(new Rectangle2D(x.getAsDouble(), y.getAsDouble(), width.getAsDouble(), height.getAsDouble()));
        }
        section.flag("maximised").ifPresent(stage::setMaximized);
    }

    private void place(Rectangle2D wanted) {
        Screen.getScreens().stream().map(Screen::getVisualBounds)
                .filter(screen -> screen.intersects(wanted.getMinX() + REACHABLE, wanted.getMinY(),
                        Math.max(1, wanted.getWidth() - 2 * REACHABLE), 1))
                .findFirst().ifPresent(screen -> {
                    stage.setWidth(Math.clamp(wanted.getWidth(), stage.getMinWidth(),
                            Math.max(stage.getMinWidth(), screen.getWidth())));
                    stage.setHeight(Math.clamp(wanted.getHeight(), stage.getMinHeight(),
                            Math.max(stage.getMinHeight(), screen.getHeight())));
                    stage.setX(wanted.getMinX());
                    stage.setY(wanted.getMinY());
                    place = wanted;
                });
    }
}
