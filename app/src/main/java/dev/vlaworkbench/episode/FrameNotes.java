package dev.vlaworkbench.episode;

import dev.vlaworkbench.api.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a look at a raw frame says about the recording. None of it can be proven, so it is a note and never a fault. */
final class FrameNotes {

    private static final double SUSPICIOUS_BLUE = 20;

    private FrameNotes() {}

    static List<String> of(RgbImage frame) {
        List<String> notes = new ArrayList<>();
        if (frame.width() != frame.height()) {
            notes.add("The frames are " + frame.width() + " x " + frame.height()
                    + "; the model sees them squeezed to a square, as OpenVLA does.");
        } else if (frame.width() < 224) {
            notes.add("The frames are " + frame.width() + " x " + frame.height()
                    + " where OpenVLA was trained on 256 x 256, so the model sees something unlike its training data.");
        }
        double blueOverRed = mean(frame, 2) - mean(frame, 0);
        if (blueOverRed > SUSPICIOUS_BLUE) {
            notes.add(String.format(Locale.ROOT,
                    "The first frame is bluer than red by %.0f levels; if its colours look swapped, it was written in BGR "
                            + "order.",
                    blueOverRed));
        }
        return notes;
    }

    private static double mean(RgbImage frame, int channel) {
        long sum = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                sum += frame.sample(x, y, channel);
            }
        }
        return (double) sum / frame.width() / frame.height();
    }
}
