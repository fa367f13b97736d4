/** Takes the lanes to a report's folder, as the compare command writes it, and back from one into the window. */
package dev.vlaworkbench.ui.report;
