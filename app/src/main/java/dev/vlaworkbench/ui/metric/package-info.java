/** How numbers and their definitions stand on the screen. */
package dev.vlaworkbench.ui.metric;
