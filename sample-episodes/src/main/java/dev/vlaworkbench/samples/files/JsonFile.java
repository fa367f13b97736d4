package dev.vlaworkbench.samples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a JSON file, indented, with the same line ends on every system. */
public final class JsonFile {

    private JsonFile() {}

    /** Writes a file, replacing one of that name. */
    public static void write(Path file, Map<String, Object> content) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        String json = JsonMapper.shared().writer().with(printer).writeValueAsString(content);
        Files.writeString(file, json + "\n");
    }
}
