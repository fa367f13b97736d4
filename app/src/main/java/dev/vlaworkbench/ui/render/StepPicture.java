package dev.vlaworkbench.ui.render;

import dev.vlaworkbench.UserException;
import dev.vlaworkbench.api.RgbImage;
import dev.vlaworkbench.api.StrategyDescriptor;
import dev.vlaworkbench.episode.Episode;
import dev.vlaworkbench.episode.EpisodeOptions;
import dev.vlaworkbench.model.HeadAttention;
import dev.vlaworkbench.model.ModelInfo;
import dev.vlaworkbench.model.PromptWord;
import dev.vlaworkbench.ui.StepPresenter;
import dev.vlaworkbench.ui.WorkbenchActions;
import dev.vlaworkbench.ui.WorkbenchCommands;
import dev.vlaworkbench.ui.WorkbenchModel;
import dev.vlaworkbench.ui.WorkbenchView;
import dev.vlaworkbench.ui.frame.OverlayModel.Overlay;
import dev.vlaworkbench.ui.inspect.AttentionModel;
import dev.vlaworkbench.ui.library.LibraryView.LibraryActions;
import dev.vlaworkbench.ui.session.LaneModel;
import dev.vlaworkbench.ui.session.LanesModel;
import dev.vlaworkbench.ui.session.OpenedEpisode;
import dev.vlaworkbench.ui.session.SessionModel;
import dev.vlaworkbench.ui.theme.ThemeController;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/**
 * The window at one control step as a picture: the same models and views, never shown on a screen.
 *
 * @param episode what was replayed
 * @param model what it was replayed through
 * @param strategies strategies on offer
 * @param lanes the lanes with their runs, up to the step at least; that in focus is looked at, and two or more beside the dense
 *     one are shown together
 * @param frames the frames up to the step as the model saw them
 * @param step the control step
 * @param attention the step's attention by layer and head; empty where that of the pass will do
 */
public record StepPicture(
        Episode episode,
        ModelInfo model,
        List<StrategyDescriptor> strategies,
        LanesModel lanes,
        List<RgbImage> frames,
        int step,
        Optional<HeadAttention> attention) {

    private static final String FRAME = "frame";
    private static final String SETS = "token sets";

    /**
     * Paints the picture and writes it as PNG.
     *
     * @param look how it is drawn
     * @param file where to
     * @throws UserException when the step has no such overlay, or the file cannot be written
     */
    public void write(PictureLook look, Path file) {
        HeadlessToolkit.start();
        PngFile.write(HeadlessToolkit.call(() -> paint(look)), file);
    }

    /** For the FX thread. */
    private Image paint(PictureLook look) {
        ShownLibrary library = ShownLibrary.beside(episode);
        WorkbenchModel models = WorkbenchModel.empty();
        try (ThemeController theme = new ThemeController(look.theme())) {
            WorkbenchView view = new WorkbenchView(models,
                    WorkbenchCommands.of(models, WorkbenchActions.none(), theme),
                    new LibraryActions(entry -> {}, library::preview, path -> {}),
                    theme.paletteProperty());
            theme.dress(view);
            Scene scene = new Scene(view, look.width(), look.height());
            models.library().folders().add(library.folder());
            models.library().entries().addAll(library.episodes().keySet());
            fill(models, look);
            models.charts().pageProperty().set(look.charts());
            // The first pass gives the split panes their size, the second everything in them.
            scene.snapshot(null);
            view.charts().refresh();
            return scene.snapshot(null);
        }
    }

    private void fill(WorkbenchModel models, PictureLook look) {
        models.session().strategies().setAll(strategies);
        addLanes(models.session());
        models.session().modelProperty().set(model);
        models.session().episodeProperty().set(episode);
        models.session().openedProperty().set(new OpenedEpisode(episode.file(), EpisodeOptions.none()));
        models.playback().stepsProperty().set(episode.steps());
        StepPresenter presenter = new StepPresenter(models, this::frame, this::frame,
                (lane, t) -> attention.map(CompletableFuture::completedFuture).orElseGet(CompletableFuture::new));
        models.session().follow();
        // Every step may name layers that this one lacks; the choices are those of the whole run.
        for (int t = 0; t <= step; t++) {
            models.playback().goTo(t);
            presenter.refresh();
        }
        models.overlay().shownProperty().set(overlay(look.overlay(), models));
        look.words().forEach(word -> choose(word, models.attention()));
        look.patch().ifPresent(models.overlay().lockedProperty()::set);
        models.laneFrames().difference().onProperty().set(look.difference());
        // The first asks for the attention, the second shows it.
        presenter.refresh();
        presenter.refresh();
        models.session().lanes().lanes().forEach(lane -> lane.update(0));
        models.session().follow();
    }

    /** The window has lanes of its own, which take over what was computed. */
    private void addLanes(SessionModel session) {
        session.lanes().reference().choiceProperty().set(lanes.reference().choiceProperty().get());
        session.lanes().reference().take(lanes.reference().runProperty().get());
        for (LaneModel lane : lanes.studied()) {
            session.lanes().add(lane.choiceProperty().get()).take(lane.runProperty().get());
        }
        session.lanes().numbered(lanes.number(lanes.focusedProperty().get())).ifPresent(session.lanes()::focus);
        session.lanes().togetherProperty().set(lanes.studied().size() > 1);
    }

    private Optional<RgbImage> frame(int t) {
        return t < 0 || t >= frames.size() ? Optional.empty() : Optional.of(frames.get(t));
    }

    /** Chooses the first word of this spelling that is not chosen yet. */
    private static void choose(String word, AttentionModel attention) {
        List<PromptWord> words = attention.wordsProperty().get();
        int index = attention.instruction().stream()
                .filter(place -> words.get(place).text().equalsIgnoreCase(word) && !attention.chosen().contains(place))
                .findFirst()
                .orElseThrow(() -> new UserException("The instruction has no word '" + word + "'; its words are "
                        + attention.instruction().stream().map(place -> words.get(place).text())
                                .collect(Collectors.joining(", "))
                        + "."));
        attention.toggle(index, true);
    }

    private static Overlay overlay(String name, WorkbenchModel models) {
        if (name.equals(FRAME)) {
            return Overlay.FRAME;
        }
        if (name.equals(SETS)) {
            return Overlay.SETS;
        }
        boolean elsewhere = models.session().lanes().togetherProperty().get() && models.overlay().maps().contains(name);
        if (models.overlay().map(name).isEmpty() && !elsewhere) {
            throw new UserException("There is no overlay '" + name + "' at this step; there are " + FRAME + ", " + SETS
                    + (models.overlay().maps().isEmpty() ? "" : ", " + String.join(", ", models.overlay().maps()))
                    + ".");
        }
        return Overlay.map(name);
    }
}
