package dev.vlaworkbench.cli;

import dev.vlaworkbench.UserException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the distribution that the program was started from: bin, lib, plugins and samples lie in it. */
final class Home {

    private Home() {}

    /**
     * Finds it: the system property {@code vlaworkbench.home}, or the folder above the one with the program's jar.
     *
     * @throws UserException when the program does not run from a distribution and the property is not set
     */
    static Path folder() {
        String property = System.getProperty("vlaworkbench.home");
        return property != null ? Path.of(property) : aboveOwnJar();
    }

    private static Path aboveOwnJar() {
        try {
            Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(code)) {
                return code.getParent().getParent();
            }
        } catch (URISyntaxException notAPath) {
            throw new IllegalStateException(notAPath);
        }
        throw new UserException(
                "The workbench's own folder is unknown because it does not run from its distribution; set the system property"
                        + " vlaworkbench.home to app/target/vla-workbench.");
    }
}
