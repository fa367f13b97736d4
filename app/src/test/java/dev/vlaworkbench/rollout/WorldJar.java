package dev.vlaworkbench.rollout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Jars that name worlds; the classes themselves are on the tests' class path. */
public final class WorldJar {

    private WorldJar() {}

    /** A folder with a jar that names the {@link FakeWorld}. */
    public static Path folderWithFake(Path folder) throws IOException {
        write(folder.resolve("fake.jar"), FakeWorld.class.getName());
        return folder;
    }

    static void write(Path jar, String... classNames) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/" + SimulatedWorld.class.getName()));
            out.write(String.join("\n", classNames).getBytes(StandardCharsets.UTF_8));
        }
    }
}
