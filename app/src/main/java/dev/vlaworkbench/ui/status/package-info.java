/** The line at the bottom of the window. */
package dev.vlaworkbench.ui.status;
