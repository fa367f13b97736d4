package dev.vlaworkbench.ui;

import static dev.vlaworkbench.ui.WindowDriver.onFx;
import static dev.vlaworkbench.ui.WindowDriver.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.vlaworkbench.api.ParameterValues;
import dev.vlaworkbench.strategy.StrategyChoice;
import dev.vlaworkbench.ui.theme.ThemeChoice;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Opens the window as the program does: the frame, then the panels, then what keeps the machine busy. */
@ExtendWith(ApplicationExtension.class)
class FirstPictureFxTest {

    private final SyntheticBackend backend = new SyntheticBackend();
    private final List<String> seen = new ArrayList<>();
    private Stage stage;
    private WorkbenchWindow window;

    private void open(Optional<Path> episode) {
        onFx(() -> {
            stage = new Stage();
            stage.setWidth(1280);
            stage.setHeight(800);
            window = new WorkbenchWindow(stage, backend, new ThemeController(ThemeChoice.DARK));
            window.controller().choose(new StrategyChoice(SyntheticBackend.PROBE,
                    ParameterValues.defaults(SyntheticBackend.PROBE.parameters())));
            window.controller().model().overlay().frameProperty()
                    .subscribe(frame -> seen.add(frame == null ? "nothing" : "frame with panels: " + hasPanels()));
            episode.ifPresent(window.controller().session()::openEpisode);
            window.showFrameFirst(() -> seen.add("rest with panels: " + hasPanels()));
            return null;
        });
    }

    private boolean hasPanels() {
        return List.of("#left-panel", "#inspector-step", "#latency-chart", "#timeline", "#palette").stream()
                .allMatch(id -> stage.getScene().lookup(id) != null);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            window.stop();
            stage.hide();
            return null;
        });
        window.controller().close();
    }

    @Test
    void theFrameComesBeforeThePanelsAndTheRestAfterThem() {
        open(Optional.of(Path.of("one.hdf5")));
        until("does the rest", () -> seen.contains("rest with panels: true"));
        assertEquals(List.of("nothing", "frame with panels: false", "rest with panels: true"),
                onFx(() -> List.copyOf(seen)));
    }

    @Test
    void withoutAnEpisodeThePanelsComeAllTheSame() {
        open(Optional.empty());
        until("does the rest", () -> seen.contains("rest with panels: true"));
        assertNotNull(onFx(() -> stage.getScene().lookup("#left-panel")));
    }
}
