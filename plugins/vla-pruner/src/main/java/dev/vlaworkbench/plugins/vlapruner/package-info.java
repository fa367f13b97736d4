/** VLA-Pruner: keeps visual tokens that the prompt or the last actions attend to, and among them different ones. */
package dev.vlaworkbench.plugins.vlapruner;
