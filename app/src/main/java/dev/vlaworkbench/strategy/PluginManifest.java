package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ApiVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.pf4j.DefaultVersionManager;

/**
 * The manifest entries of a plug-in archive, checked before PF4J sees it, whose own messages do not name what is missing.
 *
 * @param id {@code Plugin-Id}
 * @param version {@code Plugin-Version}
 * @param requires {@code Plugin-Requires}; {@code *} when absent
 * @param provider {@code Plugin-Provider}; empty when absent
 * @param description {@code Plugin-Description}; empty when absent
 * @param license {@code Plugin-License}; empty when absent
 */
record PluginManifest(
        String id, String version, String requires, String provider, String description, String license) {

    private static final String ADD_ENTRIES = "build it with Plugin-Id, Plugin-Version and Plugin-Requires in its META-INF/MANIFEST.MF";

    /**
     * Reads an archive's manifest.
     *
     * @throws PluginRefused when it is no jar or lacks a required entry
     */
    static PluginManifest read(Path archive) throws PluginRefused {
        Attributes entries;
        try (JarFile jar = new JarFile(archive.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new PluginRefused("it has no plug-in descriptor", ADD_ENTRIES, null);
            }
            entries = manifest.getMainAttributes();
        } catch (IOException | RuntimeException unreadable) {
            throw new PluginRefused(
                    "it is not a readable jar archive (" + ForeignThrowable.oneLine("" + unreadable.getMessage())
                            + ")",
                    "copy or build it again",
                    unreadable);
        }
        for (String name : List.of("Plugin-Id", "Plugin-Version")) {
            if (text(entries, name, "").isEmpty()) {
                throw new PluginRefused("its plug-in descriptor has no " + name, ADD_ENTRIES, null);
            }
        }
        if (!text(entries, "Plugin-Dependencies", "").isEmpty()) {
            throw new PluginRefused(
                    "it depends on other plug-ins (" + text(entries, "Plugin-Dependencies", "") + ")",
                    "pack the classes it needs into its own jar",
                    null);
        }
        String requires = text(entries, "Plugin-Requires", "*");
        try {
            new DefaultVersionManager().checkVersionConstraint(ApiVersion.CURRENT, requires);
        } catch (RuntimeException unreadable) {
            throw new PluginRefused(
                    "its Plugin-Requires '" + requires + "' is no range of versions",
                    "write one such as '>=0.1.0 & <0.2.0'",
                    unreadable);
        }
        return new PluginManifest(
                text(entries, "Plugin-Id", ""),
                text(entries, "Plugin-Version", ""),
                requires,
                text(entries, "Plugin-Provider", ""),
                text(entries, "Plugin-Description", ""),
                text(entries, "Plugin-License", ""));
    }

    private static String text(Attributes entries, String name, String otherwise) {
        String value = entries.getValue(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** What it says, with the strategies that are offered. */
    PluginInfo info(Path archive, List<String> offered) {
        return new PluginInfo(archive, id, version, provider, description, license, requires, offered);
    }
}
