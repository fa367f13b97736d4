/**
 * The contract between the workbench and a token-selection strategy.
 *
 * <p>A plug-in implements {@link dev.vlaworkbench.api.StrategyExtension}; everything else here are immutable values that
 * pass between the two. Nothing in this package knows the model runtime, the window or a file. Visual tokens are numbered
 * 0..255, row-major on the 16 x 16 grid of {@link dev.vlaworkbench.api.PatchGrid}; layers are numbered from 0.
 */
package dev.vlaworkbench.api;
