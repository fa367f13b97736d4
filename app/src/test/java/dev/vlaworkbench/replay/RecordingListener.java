package dev.vlaworkbench.replay;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it hears. */
final class RecordingListener implements ReplayListener {

    final List<StepRecord> records = new ArrayList<>();
    final List<String> failures = new ArrayList<>();

    @Override
    public void stepFinished(StepRecord record) {
        records.add(record);
    }

    @Override
    public void laneFailed(String lane, int t, String sentence, Throwable cause) {
        failures.add(lane + " " + t + " " + sentence);
    }

    List<StepRecord> of(String lane) {
        return records.stream().filter(record -> record.lane().equals(lane)).toList();
    }
}
