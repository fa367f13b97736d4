package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.StrategyExtension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.pf4j.Extension;
import org.slf4j.Logger;

/** Compiles source text into a plug-in archive, as a stranger's build would, and breaks it on request. */
public final class PluginJar {

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();
    private boolean indexed = true;
    private boolean manifested = true;
    private int classVersion;

    public static PluginJar withId(String id) {
        return new PluginJar()
                .entry("Plugin-Id", id)
                .entry("Plugin-Version", "1.0.0")
                .entry("Plugin-Requires", ">=0.1.0 & <0.2.0");
    }

    /** Sets a manifest entry; null removes it. */
    public PluginJar entry(String name, String value) {
        if (value == null) {
            entries.remove(name);
        } else {
            entries.put(name, value);
        }
        return this;
    }

    /** Adds a class; its text has no package or import lines of the API. */
    public PluginJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /**
     * Adds a strategy extension of the given id.
     *
     * @param members members of the strategy class; {@code decide} among them
     */
    public PluginJar strategy(String className, String id, String members) {
        return source(className, """
                package stranger;
                import dev.vlaworkbench.api.*;
                import java.util.*;
                @org.pf4j.Extension
                public class %s implements StrategyExtension {
                    public StrategyDescriptor descriptor() {
                        return new StrategyDescriptor("%s", "A name", "A description.", "", List.of(), List.of());
                    }
                    public Strategy create(ParameterValues parameters, ModelShape model) {
                        return new Made();
                    }
                    static class Made implements Strategy {
                        %s
                    }
                }
                """.formatted(className.substring(className.lastIndexOf('.') + 1), id, members));
    }

    /** Adds an archive entry as it is. */
    public PluginJar resource(String name, byte[] bytes) {
        resources.put(name, bytes);
        return this;
    }

    public PluginJar withoutIndex() {
        indexed = false;
        return this;
    }

    public PluginJar withoutManifest() {
        manifested = false;
        return this;
    }

    /** Marks every class file as compiled for another Java. */
    public PluginJar classVersion(int version) {
        classVersion = version;
        return this;
    }

    /** Writes the archive. */
    public Path writeTo(Path folder, String fileName) throws IOException {
        Path classes = Files.createTempDirectory(folder, ".classes");
        if (!sources.isEmpty()) {
            compile(classes);
        }
        Path archive = folder.resolve(fileName);
        try (OutputStream out = Files.newOutputStream(archive); JarOutputStream jar = open(out)) {
            for (Path file : files(classes)) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!indexed && name.endsWith("extensions.idx")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                if (classVersion > 0 && name.endsWith(".class")) {
                    bytes[6] = (byte) (classVersion >> 8);
                    bytes[7] = (byte) classVersion;
                }
                jar.putNextEntry(new ZipEntry(name));
                jar.write(bytes);
            }
            for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                jar.putNextEntry(new ZipEntry(resource.getKey()));
                jar.write(resource.getValue());
            }
        }
        return archive;
    }

    private JarOutputStream open(OutputStream out) throws IOException {
        if (!manifested) {
            return new JarOutputStream(out);
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.forEach(manifest.getMainAttributes()::putValue);
        return new JarOutputStream(out, manifest);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:full", "-classpath", classPath(), "-d", classes.toString(), "-Xlint:none");
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new SourceText(name, text)));
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalArgumentException("the test's plug-in does not compile: " + messages);
        }
    }

    private static String classPath() {
        return Stream.of(StrategyExtension.class, Extension.class, Logger.class)
                .map(PluginJar::locationOf)
                .map(Path::toString)
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        SourceText(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
