/** Charts of a run, on the screen and as files. The only package that knows JFreeChart, Batik and AWT; nothing of them leaves it. */
package dev.vlaworkbench.ui.chart;
