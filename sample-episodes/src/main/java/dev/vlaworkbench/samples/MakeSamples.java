package dev.vlaworkbench.samples;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the bundled episodes anew: {@code MakeSamples FOLDER}, where FOLDER is {@code sample-episodes} in the repository. */
public final class MakeSamples {

    private static final Logger LOG = LoggerFactory.getLogger(MakeSamples.class);

    private MakeSamples() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            LOG.error("Give the folder to write to, such as sample-episodes.");
            System.exit(2);
        }
        SampleFiles files = new SampleFiles(Path.of(arguments[0]));
        files.writeEpisodes();
        LOG.info("wrote {} episodes", Bundled.ALL.size());
    }
}
