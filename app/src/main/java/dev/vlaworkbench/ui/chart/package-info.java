/** Charts over the control steps. The only package that knows JFreeChart and AWT; nothing of either leaves it. */
package dev.vlaworkbench.ui.chart;
