/** How the window is divided: panels that resize and hide. */
package dev.vlaworkbench.ui.layout;
