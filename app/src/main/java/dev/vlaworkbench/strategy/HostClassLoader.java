package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.StrategyExtension;
import java.util.List;

/**
 * What a plug-in can see beside its own classes: the JDK, the plug-in API, PF4J and SLF4J. Nothing else of the workbench, so
 * that no plug-in comes to depend on it.
 */
final class HostClassLoader extends ClassLoader {

    private static final List<String> SHARED = List.of("dev.vlaworkbench.api.", "org.pf4j.", "org.slf4j.");

    private final ClassLoader workbench = StrategyExtension.class.getClassLoader();

    HostClassLoader() {
        super("plug-in host", ClassLoader.getPlatformClassLoader());
    }

    /** Whether a class always comes from the workbench, even where a plug-in brings a copy of it. */
    static boolean shares(String className) {
        return SHARED.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (shares(name)) {
            return workbench.loadClass(name);
        }
        throw new ClassNotFoundException(name + " is neither in the plug-in nor shared by the workbench");
    }
}
