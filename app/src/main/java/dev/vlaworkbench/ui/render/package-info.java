/** The window as a picture, on a machine without a display. */
package dev.vlaworkbench.ui.render;
