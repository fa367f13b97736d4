package dev.vlaworkbench.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from its jar. */
final class WorkbenchVersion implements IVersionProvider {

    static String text() {
        return Optional.ofNullable(WorkbenchVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[]{"vla-workbench " + text()};
    }
}
