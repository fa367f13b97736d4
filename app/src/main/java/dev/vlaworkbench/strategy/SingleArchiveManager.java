package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.ApiVersion;
import java.nio.file.Path;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;

/**
 * PF4J for one archive. Every archive has a manager of its own, so that none can disturb another and one can be reloaded by
 * itself. PF4J accepts every required version until it is told the system's.
 */
final class SingleArchiveManager extends JarPluginManager {

    SingleArchiveManager(Path folderOfTheCopy) {
        super(folderOfTheCopy);
        setSystemVersion(ApiVersion.CURRENT);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path archive, PluginDescriptor descriptor) {
                PluginClassLoader loader = new SharingClassLoader(SingleArchiveManager.this, descriptor);
                loader.addFile(archive.toFile());
                return loader;
            }
        };
    }

    /** Takes shared classes from the workbench first, everything else from the plug-in first. */
    private static final class SharingClassLoader extends PluginClassLoader {

        SharingClassLoader(SingleArchiveManager manager, PluginDescriptor descriptor) {
            super(manager, descriptor, new HostClassLoader());
        }

        @Override
        protected boolean shouldDelegateToParent(String className) {
            return HostClassLoader.shares(className) || super.shouldDelegateToParent(className);
        }
    }
}
