package dev.vlaworkbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlaworkbench.api.testkit.PluginTestKit;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors copy compiles against this API, keeps to its contract, and is what the README shows. */
class PluginTemplateTest {

    private static final Path TEMPLATE = Path.of("../plugin-template");
    private static final Path STRATEGY = TEMPLATE.resolve("src/main/java/example/Border.java");

    @TempDir
    private Path classes;

    @Test
    void compilesAndKeepsToTheContract() throws ReflectiveOperationException, IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:full", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            assertTrue(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(STRATEGY)).call());
        }
        assertTrue(Files.readString(classes.resolve("META-INF/extensions.idx")).contains("example.Border"));
        try (URLClassLoader loader = new URLClassLoader(new URL[]{classes.toUri().toURL()})) {
            PluginTestKit.of((StrategyExtension) loader.loadClass("example.Border").getConstructor().newInstance())
                    .check();
        }
    }

    @Test
    void isWrittenForThisVersion() throws IOException {
        String pom = Files.readString(TEMPLATE.resolve("pom.xml"));
        assertTrue(pom.contains("<api.version>" + ApiVersion.CURRENT + "</api.version>"), pom);
    }

    @Test
    void theReadmeShowsIt() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String shown = readme.substring(readme.indexOf("```java\n") + 8);
        assertEquals(Files.readString(STRATEGY), shown.substring(0, shown.indexOf("```")));
    }
}
