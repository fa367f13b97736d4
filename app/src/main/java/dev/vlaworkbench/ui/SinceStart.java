package dev.vlaworkbench.ui;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how long the start took. */
final class SinceStart {

    private SinceStart() {}

    /**
     * Logs what has come about. The clock is the Java machine's own: the start of a process is known to whole seconds on Linux.
     *
     * @param what such as "The frame shows"
     */
    static void log(String what) {
        Logger log = LoggerFactory.getLogger(WorkbenchWindow.class);
        if (log.isInfoEnabled()) {
            log.info("{} {} ms after the start of Java", what, ManagementFactory.getRuntimeMXBean().getUptime());
        }
    }
}
