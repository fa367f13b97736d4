/**
 * Several strategies over the same episodes: the numbers that are said of them, the figures drawn of them, and runs that leave
 * them on disk and can be continued. Knows no window and no command line.
 */
package dev.vlaworkbench.experiment.comparison;
