package dev.vlaworkbench.ui.dialog;

import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.ui.command.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What the window tells and asks a person. No call blocks; an answer that is refused is not given. For the FX thread. */
public interface Dialogs {

    /**
     * Tells of a fault.
     *
     * @param title what could not be done
     * @param sentence the thing, the fault and the remedy
     * @param details for a report; empty when there are none
     */
    void error(String title, String sentence, String details);

    /**
     * Shows a text to be read or copied.
     *
     * @param title what it is
     * @param text may be long
     */
    void tell(String title, String text);

    /**
     * Lets a person choose one of a file's episodes.
     *
     * @param file the file
     * @param episodes at least two
     * @param chosen takes the answer
     */
    void chooseEpisode(Path file, List<EpisodeSummary> episodes, Consumer<EpisodeSummary> chosen);

    /**
     * Asks for the task of an episode whose file does not say it.
     *
     * @param file the file
     * @param given takes the answer, not blank
     */
    void askInstruction(Path file, Consumer<String> given);

    /**
     * Asks for an episode file.
     *
     * @param chosen takes the answer
     */
    void chooseEpisodeFile(Consumer<Path> chosen);

    /**
     * Asks for a checkpoint folder.
     *
     * @param chosen takes the answer
     */
    void chooseCheckpoint(Consumer<Path> chosen);

    /**
     * Asks for a plug-in archive.
     *
     * @param chosen takes the answer
     */
    void choosePlugin(Consumer<Path> chosen);

    /**
     * Asks for a folder of recordings.
     *
     * @param chosen takes the answer
     */
    void chooseLibraryFolder(Consumer<Path> chosen);

    /**
     * Asks for a folder.
     *
     * @param title what it is for
     * @param chosen takes the answer
     */
    void chooseFolder(String title, Consumer<Path> chosen);

    /**
     * Asks before something that cannot be taken back.
     *
     * @param question what would be done
     * @param explanation what that means
     * @param answer the word on the button that does it
     * @param then does it
     */
    void confirm(String question, String explanation, String answer, Runnable then);

    /**
     * Asks with a form.
     *
     * @param title what is asked
     * @param form fields
     * @param answer the word on the button that agrees
     * @param then reads the form
     */
    void ask(String title, Node form, String answer, Runnable then);

    /**
     * Shows what each key does.
     *
     * @param commands those without a key are left out
     */
    void showKeys(List<Command> commands);

    /**
     * Shows versions and device, to be copied into a report.
     *
     * @param versions a line for each
     */
    void showAbout(List<String> versions);
}
