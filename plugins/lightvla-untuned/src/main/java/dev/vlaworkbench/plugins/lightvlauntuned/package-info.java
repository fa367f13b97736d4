/** LightVLA without its training: visual tokens are kept that others vote for. */
package dev.vlaworkbench.plugins.lightvlauntuned;
