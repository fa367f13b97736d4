package dev.vlaworkbench.ui.activity;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Everything that goes on in the background, in the order in which it began. For the FX thread. */
public final class Activities {

    private final ObservableList<Activity> running = FXCollections.observableArrayList();
    /** Kept, since a view of a list that nobody keeps stops telling its listeners. */
    private final ObservableList<Activity> view = FXCollections.unmodifiableObservableList(running);

    /** What goes on now. */
    public ObservableList<Activity> running() {
        return view;
    }

    /**
     * Something begins.
     *
     * @param title what is done to what
     * @param unit what is counted; empty when the share alone is shown
     * @param cancel asks it to stop; empty when it cannot be stopped
     * @return where its progress is told; to be given to {@link #end}
     */
    public Activity begin(String title, String unit, Optional<Runnable> cancel) {
        Activity activity = new Activity(title, unit, cancel, System.nanoTime());
        running.add(activity);
        return activity;
    }

    /** Something has ended, one way or another. */
    public void end(Activity activity) {
        running.remove(activity);
    }
}
