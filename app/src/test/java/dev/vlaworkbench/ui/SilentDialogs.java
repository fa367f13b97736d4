package dev.vlaworkbench.ui;

import dev.vlaworkbench.episode.EpisodeSummary;
import dev.vlaworkbench.ui.command.Command;
import dev.vlaworkbench.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Notes what is told; every question is one too many, unless a test answers it. */
class SilentDialogs implements Dialogs {

    final List<String> told = new ArrayList<>();

    @Override
    public void error(String title, String sentence, String details) {
        told.add(sentence);
    }

    @Override
    public void tell(String title, String text) {
        told.add(text);
    }

    @Override
    public void chooseEpisode(Path file, List<EpisodeSummary> episodes, Consumer<EpisodeSummary> chosen) {
        throw new AssertionError("asked which episode");
    }

    @Override
    public void askInstruction(Path file, Consumer<String> given) {
        throw new AssertionError("asked for an instruction");
    }

    @Override
    public void chooseEpisodeFile(Consumer<Path> chosen) {
        throw new AssertionError("asked for a file");
    }

    @Override
    public void chooseCheckpoint(Consumer<Path> chosen) {
        throw new AssertionError("asked for a folder");
    }

    @Override
    public void chooseLibraryFolder(Consumer<Path> chosen) {
        throw new AssertionError("asked for a folder");
    }

    @Override
    public void choosePlugin(Consumer<Path> chosen) {
        throw new AssertionError("asked for a plug-in");
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> chosen) {
        throw new AssertionError("asked for a folder");
    }

    @Override
    public void confirm(String question, String explanation, String answer, Runnable then) {
        throw new AssertionError("asked to confirm");
    }

    @Override
    public void ask(String title, Node form, String answer, Runnable then) {
        throw new AssertionError("asked " + title);
    }

    @Override
    public void showKeys(List<Command> commands) {
        throw new AssertionError("showed the keys");
    }

    @Override
    public void showAbout(List<String> versions) {
        throw new AssertionError("showed versions");
    }
}
