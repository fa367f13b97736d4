package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.ui.chart.ChartPage;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Looks at the picture of four lanes: every frame is there, inside the window and large enough, every text is readable. */
@ExtendWith(ApplicationExtension.class)
class LanesPictureFxTest {

    private static final int STEP = 20;

    private record Picture(Scene scene, WritableImage image) {}

    @ParameterizedTest
    @CsvSource({"DARK,1280,800,140", "LIGHT,1280,800,140", "LIGHT,2560,1440,300"})
    void fourFramesStandSideBySideAndEveryTextIsReadable(ThemeChoice theme, int width, int height, int least) {
        Picture picture = onFx(() -> paint(theme, width, height, false));
        List<Node> tiles = List.copyOf(picture.scene().lookup("#lanes-grid").lookupAll(".lane-tile"));
        assertEquals(4, tiles.size());
        Node grid = picture.scene().lookup("#lanes-grid");
        Bounds room = grid.localToScene(grid.getLayoutBounds());
        for (Node tile : tiles) {
            Bounds there = tile.localToScene(tile.getLayoutBounds());
            assertTrue(room.contains(there), () -> there + " is not in " + room);
            assertTrue(there.getWidth() >= least, () -> "a frame is only " + there.getWidth() + " wide");
        }
        assertReadable(picture);
    }

    @ParameterizedTest
    @CsvSource({"DARK,1280,800", "LIGHT,1280,800"})
    void theDifferenceIsPaintedAndReadable(ThemeChoice theme, int width, int height) {
        Picture picture = onFx(() -> paint(theme, width, height, true));
        Canvas frame = (Canvas) picture.scene().lookup("#difference-frame").lookupAll("*").stream()
                .filter(Canvas.class::isInstance).findFirst().orElseThrow();
        assertTrue(frame.getWidth() > 300, () -> "the frame is only " + frame.getWidth() + " wide");
        assertReadable(picture);
    }

    private static void assertReadable(Picture picture) {
        List<Readability.Finding> findings = onFx(() -> new Readability(picture.scene(), picture.image()).findings());
        assertTrue(findings.size() > 60, "only " + findings.size() + " texts were looked at");
        assertEquals(List.of(), findings.stream().flatMap(finding -> finding.faults().stream()).toList());
    }

    private static Picture paint(ThemeChoice choice, int width, int height, boolean difference) {
        ThemeController theme = new ThemeController(choice);
        WorkbenchModel model = WorkbenchModel.empty();
        WorkbenchView view = new WorkbenchView(model, WorkbenchCommands.of(model, WorkbenchActions.none(), theme),
                LibraryActions.none(), theme.paletteProperty());
        theme.dress(view);
        Scene scene = new Scene(view, width, height);
        SyntheticEpisode episode = new SyntheticEpisode("demo_0", SyntheticBackend.INSTRUCTION, SyntheticBackend.STEPS);
        FourLanes.fill(model, episode);
        model.session().strategies().setAll(SyntheticBackend.DENSE, SyntheticBackend.PROBE);
        StepPresenter presenter = new StepPresenter(model, t -> Optional.of(episode.frame(t)));
        model.playback().goTo(STEP);
        model.charts().pageProperty().set(ChartPage.COMPARISON);
        model.overlay().lockedProperty().set(105);
        presenter.refresh();
        if (difference) {
            model.overlay().shownProperty().set(Overlay.map("visual entropy"));
            model.laneFrames().difference().onProperty().set(true);
        }
        presenter.refresh();
        scene.snapshot(null);
        view.charts().refresh();
        presenter.refresh();
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        theme.close();
        return new Picture(scene, image);
    }
}
