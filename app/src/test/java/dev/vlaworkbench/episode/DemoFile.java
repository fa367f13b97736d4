package dev.vlaworkbench.episode;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a file of demonstrations for a test, right unless the test spoils it. */
final class DemoFile {

    static final int SIDE = 32;

    private final Map<String, Map<String, Object>> demos = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    /** Adds a good demonstration. */
    DemoFile with(String demo, int steps) {
        Map<String, Object> datasets = new LinkedHashMap<>();
        datasets.put("actions", new double[steps][7]);
        datasets.put("obs/agentview_rgb", new byte[steps][SIDE][SIDE][3]);
        demos.put(demo, datasets);
        return this;
    }

    /** Adds or replaces a dataset; null removes it. */
    DemoFile set(String demo, String dataset, Object values) {
        if (values == null) {
            demos.get(demo).remove(dataset);
        } else {
            demos.get(demo).put(dataset, values);
        }
        return this;
    }

    DemoFile attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    Path write(Path file) {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup data = hdf.putGroup("data");
            attributes.forEach(data::putAttribute);
            demos.forEach((name, datasets) -> {
                WritableGroup demo = data.putGroup(name);
                datasets.forEach((path, values) -> put(demo, path, values));
            });
        }
        return file;
    }

    private static void put(WritableGroup demo, String path, Object values) {
        String[] parts = path.split("/");
        WritableGroup parent = demo;
        if (parts.length == 2) {
            parent = demo.getChild(parts[0]) instanceof WritableGroup there ? there : demo.putGroup(parts[0]);
        }
        boolean bytes = values.getClass().getName().endsWith("[B");
        DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
        parent.putDataset(parts[parts.length - 1], values, bytes ? options.unsigned().build() : options.build());
    }
}
