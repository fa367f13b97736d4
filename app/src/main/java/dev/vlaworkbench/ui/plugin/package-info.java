/** The plug-in manager: what lies in the plug-ins folder, what it does in the lanes, and changing it while the window is open. */
package dev.vlaworkbench.ui.plugin;
