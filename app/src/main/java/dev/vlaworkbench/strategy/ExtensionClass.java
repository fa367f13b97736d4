package dev.vlaworkbench.strategy;

import dev.vlaworkbench.api.StrategyExtension;
import java.lang.reflect.InvocationTargetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the object of one extension class. */
final class ExtensionClass {

    private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");

    /** Java N writes class files of version N + 44. */
    private static final int VERSION_OFFSET = 44;

    private ExtensionClass() {}

    /**
     * Loads and instantiates; runs the plug-in's code.
     *
     * @throws BadAnswer when the class is not what the contract asks for
     * @throws Exception whatever the class itself throws
     */
    static StrategyExtension instantiate(ClassLoader loader, String className) throws Exception {
        try {
            Class<?> type = loader.loadClass(className);
            if (!StrategyExtension.class.isAssignableFrom(type)) {
                throw new BadAnswer(
                        "does not implement " + StrategyExtension.class.getName(),
                        "implement the interface of the workbench's plugins-api rather than a copy of it");
            }
            return (StrategyExtension) type.getConstructor().newInstance();
        } catch (UnsupportedClassVersionError tooNew) {
            throw new BadAnswer(
                    "was compiled for " + javaVersionIn(tooNew) + " and the workbench runs on Java "
                            + Runtime.version().feature(),
                    "compile it with --release " + Runtime.version().feature());
        } catch (ClassNotFoundException missing) {
            throw new BadAnswer("is named in the extension index but not in the archive", "build it again from clean");
        } catch (NoSuchMethodException | IllegalAccessException notPublic) {
            throw new BadAnswer(
                    "has no public constructor without arguments", "make the class and such a constructor public");
        } catch (InstantiationException isAbstract) {
            throw new BadAnswer("is abstract", "annotate the concrete class with @Extension");
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown.getCause();
        }
    }

    private static String javaVersionIn(UnsupportedClassVersionError error) {
        Matcher version = CLASS_FILE_VERSION.matcher(error.getMessage());
        return version.find() ? "Java " + (Integer.parseInt(version.group(1)) - VERSION_OFFSET) : "a newer Java";
    }
}
