/** Figures and their data as files for a paper: what is drawn comes from charts and frame, which know how. */
package dev.vlaworkbench.ui.export;
