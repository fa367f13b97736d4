/** The form that a strategy's declaration asks for. */
package dev.vlaworkbench.ui.strategy;
